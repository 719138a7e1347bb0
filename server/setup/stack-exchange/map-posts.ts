import { isAnswer, isQuestion, isTagWiki } from './dump-index.ts'
import type { DumpPost } from './dump-rows.ts'
import type { Mapping } from './map-dump.ts'
import type { AnswerRecord, QuestionRecord } from './plein-records.ts'

/** The questions; posts that are neither question nor answer are named in the report here. */
export async function* mapQuestions({ dump, index, ids, report }: Mapping): AsyncGenerator<QuestionRecord> {
  for await (const post of dump.rows('posts')) {
    const source = ids.post(post.Id)
    if (isAnswer(post)) continue
    if (!isQuestion(post)) {
      report.notCarried('posts', isTagWiki(post) ? 'tag-wiki' : 'other-post-type', source)
      continue
    }
    const title = post.Title?.trim()
    if (!title) {
      report.notCarried('posts', 'without-title', source)
      continue
    }
    noteLosses(report, post, source)
    if (post.ClosedDate) report.note('closed-question', source)
    report.carried('posts')
    yield {
      kind: 'question',
      source,
      author: ids.author(index.author(post.OwnerUserId, post.OwnerDisplayName)),
      title,
      bodyHtml: post.Body,
      tags: post.Tags,
      publishedAt: post.CreationDate,
      editedAt: post.LastEditDate ?? null,
    }
  }
}

/** The answers to the questions that were given before. */
export async function* mapAnswers({ dump, index, ids, report }: Mapping): AsyncGenerator<AnswerRecord> {
  for await (const post of dump.rows('posts')) {
    if (!isAnswer(post)) continue
    const source = ids.post(post.Id)
    const place = index.place(post.Id)
    if (place.kind !== 'answer') {
      report.notCarried('posts', 'question-missing', source)
      continue
    }
    noteLosses(report, post, source)
    report.carried('posts')
    yield {
      kind: 'answer',
      source,
      question: ids.post(place.question),
      author: ids.author(index.author(post.OwnerUserId, post.OwnerDisplayName)),
      bodyHtml: post.Body,
      postedAt: post.CreationDate,
      editedAt: post.LastEditDate ?? null,
    }
  }
}

function noteLosses(report: Mapping['report'], post: DumpPost, source: string): void {
  if (/<img\s/i.test(post.Body)) report.note('picture-outside', source)
  if (hasFormula(post.Body)) report.note('formula-as-text', source)
  if (post.CommunityOwnedDate) report.note('community-owned', source)
  if (post.Body.includes('\uFFFD')) report.note('unreadable-characters', source)
}

/** TeX between dollar signs; two prices in one sentence are no formula. */
export function hasFormula(text: string): boolean {
  for (const [, inner] of text.matchAll(/\$([^$\n]{1,500})\$/g)) if (/[\\^_{}=|]/.test(inner!)) return true
  return false
}

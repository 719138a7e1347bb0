import { commentHtml } from './comment-html.ts'
import type { Mapping } from './map-dump.ts'
import { hasFormula } from './map-posts.ts'
import type { CommentRecord } from './plein-records.ts'

/** Comment id → the number of people who found it useful; those without any are left out. */
export type CommentScores = Map<number, number>

/** Remarks on questions and replies under answers. Gives the scores at its end: they become reaction counts. */
export async function* mapComments(mapping: Mapping): AsyncGenerator<CommentRecord, CommentScores> {
  const { dump, index, ids, report } = mapping
  const scores: CommentScores = new Map()
  for await (const comment of dump.rows('comments')) {
    const source = ids.comment(comment.Id)
    const place = index.place(comment.PostId)
    if (place.kind === 'none') {
      report.notCarried('comments', place.reason, source)
      continue
    }
    if (comment.Score > 0) scores.set(comment.Id, comment.Score)
    if (hasFormula(comment.Text)) report.note('formula-as-text', source)
    if (comment.Text.includes('\uFFFD')) report.note('unreadable-characters', source)
    report.carried('comments')
    yield {
      kind: 'comment',
      source,
      question: ids.post(place.question),
      answer: place.kind === 'answer' ? ids.post(place.answer) : null,
      author: ids.author(index.author(comment.UserId, comment.UserDisplayName)),
      bodyHtml: commentHtml(comment.Text),
      postedAt: comment.CreationDate,
    }
  }
  return scores
}

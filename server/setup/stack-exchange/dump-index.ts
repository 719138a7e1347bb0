import type { DumpPost } from './dump-rows.ts'
import type { ReportBuilder } from './fidelity-report.ts'
import type { Dump } from './read-dump.ts'

/** Where something that hangs under a post belongs, or why it has no place. */
export type Place =
  | { kind: 'question'; question: number }
  | { kind: 'answer'; question: number; answer: number }
  | { kind: 'none'; reason: 'post-missing' | 'on-tag-wiki' }

/** What must be known of the whole dump before its first record can be given. Holds ids and names, no texts. */
export interface DumpIndex {
  /** Deleted members who still sign something, with the moment of their first writing. */
  formerMembers: ReadonlyMap<string, Date>
  /** Tags that questions carry, with the first question that does. */
  usedTags: ReadonlyMap<string, number>
  /** Question → answer, only where both are there and belong together. */
  accepted: ReadonlyMap<number, number>
  place(postId: number): Place
  author(userId: number | undefined, displayName: string | undefined): Author
}

export type Author = { user: number } | { formerName: string }

const postTypes = { question: 1, answer: 2, tagExcerpt: 4, tagWiki: 5 }

export const isQuestion = (post: DumpPost) => post.PostTypeId === postTypes.question
export const isAnswer = (post: DumpPost) => post.PostTypeId === postTypes.answer
export const isTagWiki = (post: DumpPost) =>
  post.PostTypeId === postTypes.tagExcerpt || post.PostTypeId === postTypes.tagWiki

/** Reads users, posts and comments once; their bad rows are reported here and nowhere else. */
export async function indexDump(dump: Dump, report: ReportBuilder): Promise<DumpIndex> {
  const users = new Set<number>()
  const questions = new Set<number>()
  const wikis = new Set<number>()
  const questionOf = new Map<number, number>()
  const wished = new Map<number, number>()
  const usedTags = new Map<string, number>()
  const formerMembers = new Map<string, Date>()

  const author = (userId: number | undefined, displayName: string | undefined): Author => {
    if (userId !== undefined && users.has(userId)) return { user: userId }
    // Communities show a deleted account as user123, and so do rows that give a name instead of an id.
    return { formerName: displayName?.trim() || (userId === undefined ? '' : `user${userId}`) }
  }
  const place = (postId: number): Place => {
    if (questions.has(postId)) return { kind: 'question', question: postId }
    const question = questionOf.get(postId)
    if (question !== undefined && questions.has(question)) return { kind: 'answer', question, answer: postId }
    return { kind: 'none', reason: wikis.has(postId) ? 'on-tag-wiki' : 'post-missing' }
  }
  const meet = (writer: Author, at: Date) => {
    if ('user' in writer) return
    const first = formerMembers.get(writer.formerName)
    if (!first || at < first) formerMembers.set(writer.formerName, at)
  }

  for await (const user of dump.rows('users', (problem) => report.problem('users', problem))) users.add(user.Id)
  // Answers may stand before their question in merged communities, so nobody is judged until all posts are read.
  const signed: { post: number; writer: Author; at: Date }[] = []
  for await (const post of dump.rows('posts', (problem) => report.problem('posts', problem))) {
    const writer = author(post.OwnerUserId, post.OwnerDisplayName)
    if ('formerName' in writer) signed.push({ post: post.Id, writer, at: post.CreationDate })
    if (isTagWiki(post)) wikis.add(post.Id)
    if (isAnswer(post) && post.ParentId !== undefined) questionOf.set(post.Id, post.ParentId)
    if (!isQuestion(post) || !post.Title?.trim()) continue
    questions.add(post.Id)
    for (const tag of post.Tags) if (!usedTags.has(tag)) usedTags.set(tag, post.Id)
    if (post.AcceptedAnswerId !== undefined) wished.set(post.Id, post.AcceptedAnswerId)
  }
  for (const { post, writer, at } of signed) if (place(post).kind !== 'none') meet(writer, at)
  for await (const comment of dump.rows('comments', (problem) => report.problem('comments', problem))) {
    if (place(comment.PostId).kind !== 'none') {
      meet(author(comment.UserId, comment.UserDisplayName), comment.CreationDate)
    }
  }

  const accepted = new Map<number, number>()
  for (const [question, answer] of wished) {
    if (questionOf.get(answer) === question) accepted.set(question, answer)
    else report.note('accepted-answer-missing', `question ${question}`)
  }
  return { formerMembers, usedTags, accepted, place, author }
}

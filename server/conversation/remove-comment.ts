import type { removeComment as contract, restoreComment as restoreContract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { changeItemCounts } from '../content/index.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { refuseLateUndo, undoUntil } from '../platform/undo.ts'
import { commentRemoved, commentRestored } from './events.ts'
import { type FoundComment, factsOf, findComment } from './find-comment.ts'
import { mayRemoveComment, removesCommentAs } from './policy.ts'

/** At once, with a tombstone that says in which role. */
export async function removeComment(
  context: MemberContext,
  { commentId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true, lockItem: true })
  const facts = factsOf(comment, comment.item)
  if (!mayRemoveComment(viewer, facts)) throw forbidden()
  await sql`
    update comment set removed_at = ${now}, removed_by = ${viewer.id}, removed_as = ${removesCommentAs(viewer, facts)}
    where id = ${commentId}`
  await count(sql, comment, -1)
  await emit(context, commentRemoved, about(comment))
  return { undoUntil: undoUntil(now).toISOString() }
}

/** Takes a removal back: only by who removed, and only for a moment. */
export async function restoreComment(context: MemberContext, { commentId }: InputOf<typeof restoreContract>) {
  const { sql, viewer, now } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true, lockItem: true })
  if (!comment.removedAt || comment.removedBy !== viewer.id) throw forbidden()
  refuseLateUndo(comment.removedAt, now)
  await sql`update comment set removed_at = null, removed_by = null, removed_as = null where id = ${commentId}`
  await count(sql, comment, 1)
  await emit(context, commentRestored, about(comment))
  return {}
}

const count = async (sql: Query, comment: FoundComment, by: 1 | -1) => {
  await changeItemCounts(sql, comment.itemId, { comments: by, answers: comment.role === 'answer' ? by : 0 })
  if (comment.parentId) await sql`update comment set reply_count = reply_count + ${by} where id = ${comment.parentId}`
}

const about = (comment: FoundComment) => ({
  itemId: comment.itemId,
  commentId: comment.id,
  authorId: comment.authorId ?? '',
  audiences: comment.item.audiences,
  open: comment.item.open,
})

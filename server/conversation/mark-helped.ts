import type { markHelped as contract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { type FoundItem, mayReact, touchItems } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { answerAccepted, answerHelped } from './events.ts'
import { findComment } from './find-comment.ts'

/** "Dit hielp": exists only on answers, and not on one's own. */
export async function markHelped(
  context: MemberContext,
  { commentId, helped }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true })
  if (comment.removedAt || comment.role !== 'answer') throw notFound()
  if (comment.authorId === viewer.id) throw forbidden('answer.own')
  if (!mayReact(comment.item)) throw forbidden('group.archived')
  const changed = helped
    ? await sql`
        insert into answer_helped (comment_id, person_id, helped_at) values (${commentId}, ${viewer.id}, ${now})
        on conflict do nothing returning 1`
    : await sql`delete from answer_helped where comment_id = ${commentId} and person_id = ${viewer.id} returning 1`
  const [row] = await sql<{ helpedCount: number }[]>`
    update comment set helped_count = helped_count + ${changed.length * (helped ? 1 : -1)}
    where id = ${commentId} returning helped_count`
  const answer = { count: row!.helpedCount, own: helped }
  if (!changed.length) return answer
  await touchItems(sql, [comment.itemId])
  await emit(context, answerHelped, {
    itemId: comment.itemId,
    commentId,
    personId: viewer.id,
    isNew: helped,
    audiences: comment.item.audiences,
    open: comment.item.open,
  })
  return answer
}

/**
 * Chooses the answer that the asker was helped by, or none; for the questions domain, which decides who may.
 * @throws Refusal 409 when the comment is no answer to this item, or was removed.
 */
export async function setAccepted(context: MemberContext, item: FoundItem, commentId: string | null): Promise<void> {
  const { sql, viewer, now } = context
  await sql`
    update comment set accepted_at = null
    where item_id = ${item.id} and parent_id is null and accepted_at is not null`
  if (commentId) {
    const chosen = await sql`
      update comment set accepted_at = ${now}
      where id = ${commentId} and item_id = ${item.id} and role = 'answer' and removed_at is null returning 1`
    if (!chosen.length) throw new Refusal(409, 'answer.not-acceptable')
  }
  const { id: itemId, audiences, open } = item
  await touchItems(sql, [itemId])
  await emit(context, answerAccepted, { itemId, commentId, personId: viewer.id, audiences, open })
}

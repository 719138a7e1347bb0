import type { InputOf } from '../../contract/endpoint.ts'
import type { acceptAnswer as contract } from '../../contract/questions.ts'
import { findItem, mayAccept } from '../content/index.ts'
import { setAccepted } from '../conversation/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { forbidden, notFound } from '../platform/refusal.ts'

/** Chooses the answer that helped; null takes the choice back. The conversation keeps the choice and announces it. */
export async function acceptAnswer(context: MemberContext, { itemId, commentId }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const question = await findItem(sql, viewer, itemId, { lock: true })
  if (question.kind !== 'question' || question.state === 'removed') throw notFound()
  if (!mayAccept(viewer, question)) throw forbidden()
  const [before] = await sql<{ acceptedCommentId: string | null }[]>`
    select accepted_comment_id from question where item_id = ${itemId}`
  if (before?.acceptedCommentId === commentId) return {}
  await setAccepted(context, question, commentId)
  await sql`
    update question set accepted_comment_id = ${commentId}, accepted_at = ${commentId ? now : null}
    where item_id = ${itemId}`
  return {}
}

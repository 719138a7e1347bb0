import { randomUUIDv7 } from 'node:crypto'
import type { postComment as contract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { isEmpty, mentionedPersons, plainText } from '../../contract/rich-text.ts'
import { changeItemCounts, findItem, mayComment } from '../content/index.ts'
import { needsProfile } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden, notFound } from '../platform/refusal.ts'
import { leave } from '../platform/transaction.ts'
import { drawNewComment } from './conversation.ts'
import { commentPosted } from './events.ts'
import { recordMentions } from './mentions.ts'

/** Comments on an item, answers a question, or replies beneath a comment (one level: a reply to a reply joins it). */
export async function postComment(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const [item, isHeld] = await Promise.all([findItem(sql, viewer, input.itemId), needsProfile(context)])
  if (item.state === 'removed') throw notFound()
  if (!mayComment(item)) throw forbidden(item.commentsClosed ? 'comments.closed' : 'group.archived')
  if (isHeld) throw forbidden('profile.incomplete')
  if (isEmpty(input.body)) throw badField('body', 'required')
  if (input.role === 'answer' && (item.kind !== 'question' || input.parentId)) throw badField('role', 'not-an-answer')

  const parentId = input.parentId && (await topOf(context, input.itemId, input.parentId))
  const commentId = randomUUIDv7()
  const mentions = mentionedPersons(input.body)
  await leave(
    context,
    sql`
      insert into comment (id, item_id, parent_id, role, author_id, body, body_text, created_at)
      values (${commentId}, ${item.id}, ${parentId}, ${input.role}, ${viewer.id}, ${sql.json(input.body as never)},
        ${plainText(input.body)}, ${now})`,
  )
  const counted = { comments: 1, answers: input.role === 'answer' ? 1 : 0, commentedAt: now }
  await leave(context, changeItemCounts(sql, item.id, counted))
  if (parentId) await leave(context, sql`update comment set reply_count = reply_count + 1 where id = ${parentId}`)
  if (mentions.length) await recordMentions(sql, item.id, commentId, mentions)
  await emit(context, commentPosted, {
    itemId: item.id,
    commentId,
    parentId,
    role: input.role,
    authorId: viewer.id,
    mentions,
    audiences: item.audiences,
    open: item.open,
  })
  return drawNewComment(context, item, { id: commentId, parentId, role: input.role, body: input.body, createdAt: now })
}

/** The comment under which a reply hangs. */
async function topOf({ sql }: MemberContext, itemId: string, parentId: string): Promise<string> {
  const [parent] = await sql<{ id: string; parentId: string | null; removedAt: Date | null }[]>`
    select id, parent_id, removed_at from comment where id = ${parentId} and item_id = ${itemId}`
  if (!parent) throw notFound()
  if (parent.removedAt) throw badField('parentId', 'removed')
  return parent.parentId ?? parent.id
}

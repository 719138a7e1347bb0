import type { reactToComment as commentContract, reactToItem as itemContract } from '../../contract/conversation.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { ReactionKind, Reactions } from '../../contract/item.ts'
import { countItemReaction, countsAfter, findItem, mayReact } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { Fragment, MemberContext, Query } from '../platform/context.ts'
import { announcing } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { finish } from '../platform/transaction.ts'
import { commentReacted, itemReacted } from './events.ts'
import { findComment } from './find-comment.ts'
import { drawReactions, numberOf, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

/** Reacts to an item. The counter changes in the same transaction, by what really changed. */
export async function reactToItem(
  context: MemberContext,
  { itemId, reaction }: InputOf<typeof itemContract>,
): Promise<Reactions> {
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (item.state === 'removed') throw notFound()
  if (!mayReact(item)) throw forbidden('group.archived')
  const { audiences, open } = item
  const fact = announcing(context, itemReacted, { itemId, personId: viewer.id, audiences, open }, ['isNew', isNew(sql)])
  const counted = countItemReaction(sql, itemId, was(sql), numberOrNone(reaction))
  return putReaction(context, 'item', itemId, reaction, { fact, counted })
}

/** Reacts to a comment or an answer. */
export async function reactToComment(
  context: MemberContext,
  { commentId, reaction }: InputOf<typeof commentContract>,
): Promise<Reactions> {
  const { sql, viewer } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true })
  if (comment.removedAt) throw notFound()
  if (!mayReact(comment.item)) throw forbidden('group.archived')
  const { itemId, item } = comment
  const reach = { audiences: item.audiences, open: item.open }
  const said = { itemId, commentId, personId: viewer.id, ...reach }
  const fact = announcing(context, commentReacted, said, ['isNew', isNew(sql)])
  const counts = countsAfter(sql, was(sql), numberOrNone(reaction))
  const counted = sql`update comment set reaction_counts = ${counts} where id = ${commentId} returning reaction_counts`
  return putReaction(context, 'comment', commentId, reaction, { fact, counted })
}

const numberOrNone = (reaction: ReactionKind | null) => reaction && numberOf(reaction)

/** In the statement below: which one it was; and that there is one now and was none before. */
const was = (sql: Query) => sql`(select kind from before)`
const isNew = (sql: Query) => sql`not exists (select from before) and exists (select from put)`

/**
 * Sets, changes or takes back one's own, counts it and tells of it. The subject is locked: nothing comes between what was
 * and what is.
 */
async function putReaction(
  context: MemberContext,
  subject: 'item' | 'comment',
  id: string,
  reaction: ReactionKind | null,
  { fact, counted }: { fact: Fragment; counted: Fragment },
): Promise<Reactions> {
  const { sql, viewer, now } = context
  const [table, column] = [sql(`${subject}_reaction`), sql(`${subject}_id`)]
  const kind = numberOrNone(reaction)
  const [[after], [marks]] = await finish<[{ reactionCounts: number[] }[], ReactionMarks[]]>(context, [
    sql`
      with before as (select kind from ${table} where ${column} = ${id} and person_id = ${viewer.id}),
        gone as (delete from ${table} where ${column} = ${id} and person_id = ${viewer.id} and ${kind}::int is null),
        put as (
          insert into ${table} (${column}, person_id, kind, reacted_at)
          select ${id}::uuid, ${viewer.id}::uuid, ${kind}::int, ${now}::timestamptz where ${kind}::int is not null
          on conflict (${column}, person_id) do update set kind = excluded.kind, reacted_at = excluded.reacted_at
          returning kind),
        told as (${fact}),
        counted as (${counted})
      select reaction_counts from counted`,
    sql`select ${reactionMarks(context, subject, sql`${id}::uuid`, sql`true`)}`,
  ])
  return drawReactions(marks!, after!.reactionCounts, await personBriefs(context, marks!.faces))
}

import type { reactToComment as commentContract, reactToItem as itemContract } from '../../contract/conversation.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { ReactionKind, Reactions } from '../../contract/item.ts'
import { changeItemCounts, findItem, mayReact } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { commentReacted, itemReacted } from './events.ts'
import { findComment } from './find-comment.ts'
import { drawReactions, numberOf, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

/** Reacts to an item. The counter changes in the same transaction, by what really changed. */
export async function reactToItem(
  context: MemberContext,
  { itemId, reaction }: InputOf<typeof itemContract>,
): Promise<Reactions> {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (item.state === 'removed') throw notFound()
  if (!mayReact(item)) throw forbidden('group.archived')
  const kind = reaction && numberOf(reaction)
  // the item is locked: nothing comes between what was and what is
  const [before] = await sql<{ kind: number }[]>`
    with before as (select kind from item_reaction where item_id = ${itemId} and person_id = ${viewer.id}),
      gone as (delete from item_reaction where item_id = ${itemId} and person_id = ${viewer.id} and ${kind}::int is null),
      put as (
        insert into item_reaction (item_id, person_id, kind, reacted_at)
        select ${itemId}::uuid, ${viewer.id}::uuid, ${kind}::int, ${now}::timestamptz where ${kind}::int is not null
        on conflict (item_id, person_id) do update set kind = excluded.kind, reacted_at = excluded.reacted_at)
    select kind from before`
  const [reactionCounts] = await Promise.all([
    changeItemCounts(sql, itemId, { reactions: changesOf(before?.kind, reaction) }),
    emit(context, itemReacted, {
      itemId,
      personId: viewer.id,
      isNew: !before && reaction !== null,
      audiences: item.audiences,
      open: item.open,
    }),
  ])
  return draw(context, 'item', itemId, reactionCounts)
}

/** Reacts to a comment or an answer. */
export async function reactToComment(
  context: MemberContext,
  { commentId, reaction }: InputOf<typeof commentContract>,
): Promise<Reactions> {
  const { sql, viewer, now } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true })
  if (comment.removedAt) throw notFound()
  if (!mayReact(comment.item)) throw forbidden('group.archived')
  const [before] = await sql<{ kind: number }[]>`
    delete from comment_reaction where comment_id = ${commentId} and person_id = ${viewer.id} returning kind`
  if (reaction)
    await sql`
      insert into comment_reaction (comment_id, person_id, kind, reacted_at)
      values (${commentId}, ${viewer.id}, ${numberOf(reaction)}, ${now})`
  const changes = changesOf(before?.kind, reaction)
  const [[row]] = await Promise.all([
    sql<{ reactionCounts: number[] }[]>`
      update comment set reaction_counts = array(
        select count + change from unnest(reaction_counts, ${changes}::int[]) with ordinality as by_kind (count, change, nth)
        order by nth)
      where id = ${commentId} returning reaction_counts`,
    emit(context, commentReacted, {
      itemId: comment.itemId,
      commentId,
      personId: viewer.id,
      isNew: !before && reaction !== null,
      audiences: comment.item.audiences,
      open: comment.item.open,
    }),
  ])
  return draw(context, 'comment', commentId, row!.reactionCounts)
}

async function draw(context: MemberContext, subject: 'item' | 'comment', id: string, counts: number[]) {
  const { sql } = context
  const [marks] = await sql<[ReactionMarks]>`
    select ${reactionMarks(context, subject, sql`${id}::uuid`, sql`${counts}::int[]`)}`
  return drawReactions(marks, counts, await personBriefs(context, marks.faces))
}

/** Per kind: one less of what was, one more of what is. */
function changesOf(before: number | undefined, after: ReactionKind | null): number[] {
  const changes = [0, 0, 0, 0, 0, 0]
  if (before) changes[before - 1]! -= 1
  if (after) changes[numberOf(after) - 1]! += 1
  return changes
}

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
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (item.state === 'removed') throw notFound()
  if (!mayReact(item)) throw forbidden('group.archived')
  const changes = await putReaction(context, 'item', itemId, reaction)
  const [reactionCounts] = await Promise.all([
    changeItemCounts(sql, itemId, { reactions: changes.byKind }),
    emit(context, itemReacted, {
      itemId,
      personId: viewer.id,
      isNew: changes.isNew,
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
  const { sql, viewer } = context
  const comment = await findComment(sql, viewer, commentId, { lock: true })
  if (comment.removedAt) throw notFound()
  if (!mayReact(comment.item)) throw forbidden('group.archived')
  const changes = await putReaction(context, 'comment', commentId, reaction)
  const [[row]] = await Promise.all([
    sql<{ reactionCounts: number[] }[]>`
      update comment set reaction_counts = array(
        select count + change from unnest(reaction_counts, ${changes.byKind}::int[]) with ordinality as by_kind (count, change, nth)
        order by nth)
      where id = ${commentId} returning reaction_counts`,
    emit(context, commentReacted, {
      itemId: comment.itemId,
      commentId,
      personId: viewer.id,
      isNew: changes.isNew,
      audiences: comment.item.audiences,
      open: comment.item.open,
    }),
  ])
  return draw(context, 'comment', commentId, row!.reactionCounts)
}

async function draw(context: MemberContext, subject: 'item' | 'comment', id: string, counts: number[]) {
  const { sql } = context
  const [marks] = await sql<[ReactionMarks]>`
    select ${reactionMarks(context, subject, sql`${id}::uuid`, sql`true`)}`
  return drawReactions(marks, counts, await personBriefs(context, marks.faces))
}

/** Sets, changes or takes back one's own. The subject is locked: nothing comes between what was and what is. */
async function putReaction(
  { sql, viewer, now }: MemberContext,
  subject: 'item' | 'comment',
  id: string,
  reaction: ReactionKind | null,
): Promise<{ byKind: number[]; isNew: boolean }> {
  const [table, column] = [sql(`${subject}_reaction`), sql(`${subject}_id`)]
  const kind = reaction && numberOf(reaction)
  const [before] = await sql<{ kind: number }[]>`
    with before as (select kind from ${table} where ${column} = ${id} and person_id = ${viewer.id}),
      gone as (delete from ${table} where ${column} = ${id} and person_id = ${viewer.id} and ${kind}::int is null),
      put as (
        insert into ${table} (${column}, person_id, kind, reacted_at)
        select ${id}::uuid, ${viewer.id}::uuid, ${kind}::int, ${now}::timestamptz where ${kind}::int is not null
        on conflict (${column}, person_id) do update set kind = excluded.kind, reacted_at = excluded.reacted_at)
    select kind from before`
  return { byKind: changesOf(before?.kind, reaction), isNew: !before && reaction !== null }
}

/** Per kind: one less of what was, one more of what is. */
function changesOf(before: number | undefined, after: ReactionKind | null): number[] {
  const changes = [0, 0, 0, 0, 0, 0]
  if (before) changes[before - 1]! -= 1
  if (after) changes[numberOf(after) - 1]! += 1
  return changes
}

import { type ReactionKind, type Reactions, reactionKinds } from '../../contract/item.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'

/** Stored as a number: its place in the contract's list, counted from one. */
export const numberOf = (kind: ReactionKind) => reactionKinds.indexOf(kind) + 1
export const kindAt = (number: number): ReactionKind => reactionKinds[number - 1] ?? 'like'

/** One's own reaction, and up to three people whose faces stand for the others. */
export interface ReactionMarks {
  ownReaction: number | null
  faces: string[]
}

/**
 * The columns of ReactionMarks for any statement, people the viewer follows first. What has no reactions costs no look.
 * @param id a column of type uuid: the item's or the comment's
 * @param counts its column reaction_counts
 */
export const reactionMarks = (
  { sql, viewer }: MemberContext,
  subject: 'item' | 'comment',
  id: Fragment,
  counts: Fragment,
) => {
  const [table, column] = [sql(`${subject}_reaction`), sql(`${subject}_id`)]
  const hasAny = sql`${counts} <> '{0,0,0,0,0,0}'`
  return sql`
    case when ${hasAny} then (
      select r.kind from ${table} r where r.${column} = ${id} and r.person_id = ${viewer.id}) end as own_reaction,
    case when ${hasAny} then array(
      select r.person_id from ${table} r
      left join person_follow f on f.followed_id = r.person_id and f.follower_id = ${viewer.id}
      where r.${column} = ${id} and r.person_id <> ${viewer.id}
      order by f.followed_id is null, r.reacted_at desc limit 3) else '{}' end as faces`
}

export const drawReactions = (
  { ownReaction, faces }: ReactionMarks,
  counts: number[],
  people: ReadonlyMap<string, PersonBrief>,
): Reactions => ({
  counts,
  own: ownReaction ? kindAt(ownReaction) : null,
  faces: faces.flatMap((id) => people.get(id) ?? []),
})

import { type ReactionKind, type Reactions, reactionKinds } from '../../contract/item.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, MemberContext, Query } from '../platform/context.ts'

/** Stored as a number: its place in the contract's list, counted from one. */
export const numberOf = (kind: ReactionKind) => reactionKinds.indexOf(kind) + 1
export const kindAt = (number: number): ReactionKind => reactionKinds[number - 1] ?? 'like'

/** One's own reaction, and up to three people whose faces stand for the others. */
export interface ReactionMarks {
  ownReaction: number | null
  faces: string[]
}

/**
 * The columns of ReactionMarks for any statement, people the viewer follows first.
 * @param id a column of type uuid: the item's or the comment's
 * @param when where it is worth a look: what has no reactions costs none
 */
export const reactionMarks = (
  { sql, viewer }: MemberContext,
  subject: 'item' | 'comment',
  id: Fragment,
  when: Fragment,
) => {
  const [table, column] = [sql(`${subject}_reaction`), sql(`${subject}_id`)]
  return sql`
    case when ${when} then (
      select r.kind from ${table} r where r.${column} = ${id} and r.person_id = ${viewer.id}) end as own_reaction,
    case when ${when} then array(
      select r.person_id from ${table} r
      left join person_follow f on f.followed_id = r.person_id and f.follower_id = ${viewer.id}
      where r.${column} = ${id} and r.person_id <> ${viewer.id}
      order by f.followed_id is null, r.reacted_at desc limit 3) else '{}' end as faces`
}

/** Whether anybody reacted, by the column reaction_counts. */
export const hasReactions = (sql: Query, counts: Fragment) => sql`${counts} <> '{0,0,0,0,0,0}'`

/** Of a face its name and photo; what somebody does stands beside who speaks. */
const faceOf = ({ id, name, photo }: PersonBrief) => ({ id, name, photo })

export const drawReactions = (
  { ownReaction, faces }: ReactionMarks,
  counts: number[],
  people: ReadonlyMap<string, PersonBrief>,
): Reactions => ({
  counts,
  own: ownReaction ? kindAt(ownReaction) : null,
  faces: faces.flatMap((id) => people.get(id) ?? []).map(faceOf),
})

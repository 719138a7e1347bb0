import { type ReactionKind, type Reactions, reactionKinds } from '../../contract/item.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext, Query } from '../platform/context.ts'

/** Stored as a number: its place in the contract's list, counted from one. */
export const numberOf = (kind: ReactionKind) => reactionKinds.indexOf(kind) + 1
export const kindAt = (number: number): ReactionKind => reactionKinds[number - 1] ?? 'like'

interface Reacted {
  subjectId: string
  personId: string
  kind: number
  isOwn: boolean
}

/** The reactions to many items: counts, one's own, and up to three faces, followed people first. */
export const itemReactionParts = (context: MemberContext, items: { id: string; reactionCounts: number[] }[]) =>
  parts(
    context,
    items,
    (sql, ids) => sql<Reacted[]>`
    select id as subject_id, person_id, kind, is_own from unnest(${ids}::uuid[]) as id
    cross join lateral (
      (select r.person_id, r.kind, true as is_own from item_reaction r
       where r.item_id = id and r.person_id = ${context.viewer.id})
      union all
      (select r.person_id, r.kind, false from item_reaction r
       left join person_follow f on f.followed_id = r.person_id and f.follower_id = ${context.viewer.id}
       where r.item_id = id and r.person_id <> ${context.viewer.id}
       order by f.followed_id is null, r.reacted_at desc limit 3)
    ) reacted`,
  )

/** The same for comments. */
export const commentReactionParts = (context: MemberContext, comments: { id: string; reactionCounts: number[] }[]) =>
  parts(
    context,
    comments,
    (sql, ids) => sql<Reacted[]>`
    select id as subject_id, person_id, kind, is_own from unnest(${ids}::uuid[]) as id
    cross join lateral (
      (select r.person_id, r.kind, true as is_own from comment_reaction r
       where r.comment_id = id and r.person_id = ${context.viewer.id})
      union all
      (select r.person_id, r.kind, false from comment_reaction r
       left join person_follow f on f.followed_id = r.person_id and f.follower_id = ${context.viewer.id}
       where r.comment_id = id and r.person_id <> ${context.viewer.id}
       order by f.followed_id is null, r.reacted_at desc limit 3)
    ) reacted`,
  )

async function parts(
  context: MemberContext,
  subjects: { id: string; reactionCounts: number[] }[],
  read: (sql: Query, ids: string[]) => PromiseLike<Reacted[]>,
): Promise<Map<string, Reactions>> {
  // most comments have no reactions at all: those need no look
  const counted = subjects.filter((subject) => subject.reactionCounts.some((count) => count > 0))
  const rows = counted.length
    ? await read(
        context.sql,
        counted.map((subject) => subject.id),
      )
    : []
  const people = await personBriefs(context, [...new Set(rows.filter((row) => !row.isOwn).map((row) => row.personId))])
  const rowsOf = Map.groupBy(rows, (row) => row.subjectId)
  return new Map(
    subjects.map(({ id, reactionCounts }) => {
      const own = rowsOf.get(id)?.find((row) => row.isOwn)
      const faces = (rowsOf.get(id) ?? []).flatMap((row) => (row.isOwn ? [] : (people.get(row.personId) ?? [])))
      return [id, { counts: reactionCounts, own: own ? kindAt(own.kind) : null, faces }]
    }),
  )
}

import { reactionKinds } from '../../contract/item.ts'
import type { ConversationOfItems } from '../content/index.ts'
import type { Fragment, Query } from '../platform/context.ts'
import { drawReactions, numberOf, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

interface ItemMarks extends ReactionMarks {
  isBookmarked: boolean
  followLevel: 'following' | 'muted' | null
}

interface Reactor {
  personId: string
  kind: number
}

/** Who reacted, newest first; null where more did than are kept. */
interface Reactors {
  newest: Reactor[] | null
}

/** Few items have more; for those the database is asked each time. */
const reactorsKept = 100

/** How many reacted, from the column reaction_counts. */
const total = (sql: Query, counts: Fragment) =>
  reactionKinds
    .map((kind) => sql`${counts}[${sql.unsafe(String(numberOf(kind)))}]`)
    .reduce((sum, one) => sql`${sum} + ${one}`)

/** What the conversation adds to an item's card: reactions with the viewer's own, and whether they keep or follow it. */
export const conversationOfItems: ConversationOfItems<Reactors, ItemMarks> = {
  async loadCores(sql, itemIds) {
    const rows = await sql<(Reactors & { id: string })[]>`
      select i.id, case when ${total(sql, sql`i.reaction_counts`)} <= ${reactorsKept} then (
        select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'kind', r.kind) order by r.reacted_at desc), '[]')
        from item_reaction r where r.item_id = i.id) end as newest
      from item i where i.id = any(${itemIds}::uuid[])`
    return new Map(rows.map(({ id, newest }) => [id, { newest }]))
  },
  emptyCore: { newest: [] },
  emptyMarks: { ownReaction: null, faces: [], isBookmarked: false, followLevel: null },
  columns(context, { id, reactionCounts }) {
    const { sql, viewer } = context
    return sql`
      ${reactionMarks(context, 'item', id, sql`${total(sql, reactionCounts)} > ${reactorsKept}`)},
      exists (select from bookmark b where b.item_id = ${id} and b.person_id = ${viewer.id}) as is_bookmarked,
      (select f.level from item_follow f where f.item_id = ${id} and f.person_id = ${viewer.id}) as follow_level`
  },
  marksBy({ viewer }) {
    const follows = new Set(viewer.follows)
    return ({ newest }, row) => {
      if (!newest) return row
      const others = newest.flatMap(({ personId }) => (personId === viewer.id ? [] : personId))
      const followed = others.filter((one) => follows.has(one))
      const faces = followed.length ? [...followed, ...others.filter((one) => !follows.has(one))] : others
      const own = newest.find(({ personId }) => personId === viewer.id)
      return { ...row, ownReaction: own?.kind ?? null, faces: faces.slice(0, 3) }
    }
  },
  peopleOf: ({ faces }) => faces,
  part: (marks, counts, people) => ({
    reactions: drawReactions(marks, counts, people),
    isBookmarked: marks.isBookmarked,
    followLevel: marks.followLevel,
  }),
}

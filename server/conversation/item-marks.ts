import type { ConversationOfItems } from '../content/index.ts'
import type { Query } from '../platform/context.ts'
import { drawReactions, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

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

/** How many reacted to item `i`: written out, as every part of a statement costs each request anew. */
const total = (sql: Query) => sql`
  i.reaction_counts[1] + i.reaction_counts[2] + i.reaction_counts[3]
  + i.reaction_counts[4] + i.reaction_counts[5] + i.reaction_counts[6]`

/** What the conversation adds to an item's card: reactions with the viewer's own, and whether they keep or follow it. */
export const conversationOfItems: ConversationOfItems<Reactors, ItemMarks> = {
  async loadCores(sql, itemIds) {
    const rows = await sql<(Reactors & { id: string })[]>`
      select i.id, case when ${total(sql)} <= ${reactorsKept} then (
        select coalesce(jsonb_agg(jsonb_build_object('personId', r.person_id, 'kind', r.kind) order by r.reacted_at desc), '[]')
        from item_reaction r where r.item_id = i.id) end as newest
      from item i where i.id = any(${itemIds}::uuid[])`
    return new Map(rows.map(({ id, newest }) => [id, { newest }]))
  },
  emptyCore: { newest: [] },
  emptyMarks: { ownReaction: null, faces: [], isBookmarked: false, followLevel: null },
  columns(context) {
    const { sql, viewer } = context
    return sql`
      ${reactionMarks(context, 'item', sql`i.id`, sql`${total(sql)} > ${reactorsKept}`)},
      exists (select from bookmark b where b.item_id = i.id and b.person_id = ${viewer.id}) as is_bookmarked,
      (select f.level from item_follow f where f.item_id = i.id and f.person_id = ${viewer.id}) as follow_level`
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

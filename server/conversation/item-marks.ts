import type { ConversationMarks } from '../content/index.ts'
import { drawReactions, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

interface ItemMarks extends ReactionMarks {
  isBookmarked: boolean
  followLevel: 'following' | 'muted' | null
}

/** What the conversation adds to an item's card: reactions with the viewer's own, and whether they keep or follow it. */
export const itemMarks: ConversationMarks<ItemMarks> = {
  columns: (context, { id, reactionCounts }) => {
    const { sql, viewer } = context
    return sql`
      ${reactionMarks(context, 'item', id, reactionCounts)},
      exists (select from bookmark b where b.item_id = ${id} and b.person_id = ${viewer.id}) as is_bookmarked,
      (select f.level from item_follow f where f.item_id = ${id} and f.person_id = ${viewer.id}) as follow_level`
  },
  peopleOf: ({ faces }) => faces,
  part: (marks, counts, people) => ({
    reactions: drawReactions(marks, counts, people),
    isBookmarked: marks.isBookmarked,
    followLevel: marks.followLevel,
  }),
}

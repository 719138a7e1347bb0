import type { ConversationMarks } from '../content/index.ts'
import { kindAt } from './reaction-parts.ts'

interface ItemMarks {
  ownReaction: number | null
  faces: string[]
  isBookmarked: boolean
  followLevel: 'following' | 'muted' | null
}

/** What the conversation adds to an item's card: the viewer's own marks, and up to three faces, followed people first. */
export const itemMarks: ConversationMarks<ItemMarks> = {
  columns: ({ sql, viewer }, itemId) => sql`
    (select r.kind from item_reaction r where r.item_id = ${itemId} and r.person_id = ${viewer.id}) as own_reaction,
    array(select r.person_id from item_reaction r
      left join person_follow f on f.followed_id = r.person_id and f.follower_id = ${viewer.id}
      where r.item_id = ${itemId} and r.person_id <> ${viewer.id}
      order by f.followed_id is null, r.reacted_at desc limit 3) as faces,
    exists (select from bookmark b where b.item_id = ${itemId} and b.person_id = ${viewer.id}) as is_bookmarked,
    (select f.level from item_follow f where f.item_id = ${itemId} and f.person_id = ${viewer.id}) as follow_level`,
  peopleOf: ({ faces }) => faces,
  part: ({ ownReaction, faces, isBookmarked, followLevel }, counts, people) => ({
    reactions: {
      counts,
      own: ownReaction ? kindAt(ownReaction) : null,
      faces: faces.flatMap((id) => people.get(id) ?? []),
    },
    isBookmarked,
    followLevel,
  }),
}

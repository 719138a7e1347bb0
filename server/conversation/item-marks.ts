import type { ConversationPart } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { itemReactionParts } from './reaction-parts.ts'

/** What the conversation adds to an item's card, for many at once. */
export async function conversationPart(context: MemberContext, ids: string[]): Promise<Map<string, ConversationPart>> {
  if (!ids.length) return new Map()
  const { sql, viewer } = context
  const rows = await sql<
    { id: string; reactionCounts: number[]; isBookmarked: boolean; followLevel: 'following' | 'muted' | null }[]
  >`
    select i.id, i.reaction_counts, b.item_id is not null as is_bookmarked, f.level as follow_level
    from item i
    left join bookmark b on b.item_id = i.id and b.person_id = ${viewer.id}
    left join item_follow f on f.item_id = i.id and f.person_id = ${viewer.id}
    where i.id = any(${ids}::uuid[])`
  const reactions = await itemReactionParts(context, rows)
  return new Map(
    rows.map(({ id, isBookmarked, followLevel }) => [id, { reactions: reactions.get(id)!, isBookmarked, followLevel }]),
  )
}

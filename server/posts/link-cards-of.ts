import type { LinkCard } from '../../contract/item.ts'
import type { Query } from '../platform/context.ts'

/** The link cards of many items of any kind, in the order of the links; only those that were fetched and not hidden. */
export async function linkCardsOf(sql: Query, itemIds: string[]): Promise<Map<string, LinkCard[]>> {
  if (!itemIds.length) return new Map()
  const rows = await sql<(LinkCard & { itemId: string })[]>`
    select l.item_id, p.url, p.title, p.description, p.site_name, p.image_file_id as image
    from item_link l join link_preview p on p.url = l.url and p.state = 'fetched'
    where l.item_id = any(${itemIds}::uuid[]) and not l.hidden order by l.position`
  const cards = new Map<string, LinkCard[]>(itemIds.map((id) => [id, []]))
  for (const { itemId, ...card } of rows) cards.get(itemId)?.push(card)
  return cards
}

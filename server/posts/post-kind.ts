import type { ItemDetail, LinkCard } from '../../contract/item.ts'
import type { KindOfItem } from '../content/index.ts'
import type { Query } from '../platform/context.ts'
import { linkCardsOf } from './link-cards-of.ts'
import { pollsOf } from './polls-of.ts'

interface PostCore {
  links: LinkCard[]
  hasPoll: boolean
}

/** What a post adds to an item: a poll and link cards, on its card and in search. */
export const postKind: KindOfItem<PostCore> = {
  kind: 'post',
  async loadCores(sql, itemIds) {
    const [polls, links] = await Promise.all([
      sql<{ itemId: string }[]>`select item_id from poll where item_id = any(${itemIds}::uuid[])`,
      linkCardsOf(sql, itemIds),
    ])
    const polled = new Set(polls.map((row) => row.itemId))
    return new Map(itemIds.map((id) => [id, { links: links.get(id) ?? [], hasPoll: polled.has(id) }]))
  },
  emptyCore: { links: [], hasPoll: false },
  async details(context, cores) {
    const polls = await pollsOf(
      context,
      [...cores].flatMap(([id, { hasPoll }]) => (hasPoll ? [id] : [])),
    )
    return new Map(
      [...cores].map(([id, { links }]): [string, ItemDetail] => [
        id,
        { kind: 'post', poll: polls.get(id) ?? null, links },
      ]),
    )
  },
  emptyDetail: { kind: 'post', poll: null, links: [] },
  searchText: postSearchText,
}

async function postSearchText(sql: Query, itemIds: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; words: string }[]>`
    select id, concat_ws(' ',
      (select concat_ws(' ', p.question, string_agg(o.label, ' ' order by o.position))
        from poll p join poll_option o on o.item_id = p.item_id where p.item_id = id group by p.question),
      (select string_agg(c.title, ' ' order by l.position)
        from item_link l join link_preview c on c.url = l.url and c.state = 'fetched'
        where l.item_id = id and not l.hidden)) as words
    from unnest(${itemIds}::uuid[]) as id`
  return new Map(rows.map((row) => [row.id, row.words]))
}

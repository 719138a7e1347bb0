import type { ItemDetail } from '../../contract/item.ts'
import { excerpt, type RichTextDocument } from '../../contract/rich-text.ts'
import type { KindOfItem } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { linkCardsOf } from '../posts/index.ts'

/** What a question adds to the card of an item. */
export const questionKind: KindOfItem = {
  kind: 'question',
  loadDetails,
  emptyDetail: { kind: 'question', best: null, isAccepted: false, links: [] },
  /** The answer that helped is what people look for, in its own words. */
  async searchText(sql, itemIds) {
    const rows = await sql<{ itemId: string; text: string }[]>`
      select q.item_id, c.body_text as text from question q
      join comment c on c.id = q.accepted_comment_id and c.removed_at is null
      where q.item_id = any(${itemIds}::uuid[])`
    return new Map(rows.map((row) => [row.itemId, row.text]))
  },
}

const excerptLength = 240

interface BestRow {
  itemId: string
  commentId: string
  authorId: string
  body: RichTextDocument
  isAccepted: boolean
  helped: number
}

async function loadDetails(context: MemberContext, itemIds: string[]): Promise<Map<string, ItemDetail>> {
  const { sql } = context
  const [best, links] = await Promise.all([
    sql<BestRow[]>`
      select distinct on (c.item_id) c.item_id, c.id as comment_id, c.author_id, c.body,
        c.accepted_at is not null as is_accepted, c.helped_count as helped
      from comment c
      where c.item_id = any(${itemIds}::uuid[]) and c.parent_id is null and c.role = 'answer' and c.removed_at is null
        and (c.accepted_at is not null or c.helped_count > 0)
      order by c.item_id, c.accepted_at is null, c.helped_count desc, c.created_at`,
    linkCardsOf(sql, itemIds),
  ])
  const people = await personBriefs(context, [...new Set(best.map((row) => row.authorId))])
  const bestOf = new Map(best.map((row) => [row.itemId, row]))
  return new Map(
    itemIds.map((itemId): [string, ItemDetail] => {
      const row = bestOf.get(itemId)
      const author = row && people.get(row.authorId)
      return [
        itemId,
        {
          kind: 'question',
          best:
            row && author
              ? {
                  commentId: row.commentId,
                  author: { kind: 'person', ...author },
                  excerpt: excerpt(row.body, excerptLength),
                  isAccepted: row.isAccepted,
                  helped: row.helped,
                }
              : null,
          isAccepted: row?.isAccepted ?? false,
          links: links.get(itemId) ?? [],
        },
      ]
    }),
  )
}

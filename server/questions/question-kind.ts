import type { ItemDetail, LinkCard } from '../../contract/item.ts'
import { excerpt, type RichTextDocument } from '../../contract/rich-text.ts'
import type { KindOfItem } from '../content/index.ts'
import type { Query } from '../platform/context.ts'
import { linkCardsOf } from '../posts/index.ts'

interface QuestionCore {
  links: LinkCard[]
  best: { commentId: string; authorId: string; excerpt: string; isAccepted: boolean; helped: number } | null
}

/** What a question adds to the card of an item. */
export const questionKind: KindOfItem<QuestionCore> = {
  kind: 'question',
  loadCores,
  peopleOf: ({ best }) => (best ? [best.authorId] : []),
  async details(_context, cores, people) {
    return new Map(
      [...cores].map(([id, { best, links }]): [string, ItemDetail] => {
        const author = best && people.get(best.authorId)
        if (!best || !author)
          return [id, { kind: 'question', best: null, isAccepted: best?.isAccepted ?? false, links }]
        const { authorId: _, ...said } = best
        return [
          id,
          {
            kind: 'question',
            best: { ...said, author: { kind: 'person', ...author } },
            isAccepted: best.isAccepted,
            links,
          },
        ]
      }),
    )
  },
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

async function loadCores(sql: Query, itemIds: string[]): Promise<Map<string, QuestionCore>> {
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
  const bestOf = new Map(
    best.map(({ itemId, body, ...row }) => [itemId, { ...row, excerpt: excerpt(body, excerptLength) }]),
  )
  return new Map(itemIds.map((id) => [id, { best: bestOf.get(id) ?? null, links: links.get(id) ?? [] }]))
}

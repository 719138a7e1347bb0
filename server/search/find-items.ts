import { z } from 'zod'
import type { ItemKind } from '../../contract/item.ts'
import type { searchOrders } from '../../contract/search.ts'
import { maySeeItem, maySeePlacement } from '../groups/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import type { Words } from './words.ts'

/** Of a common word this many are ranked: the newest that the viewer may see, and as many with it in the title. */
const rankAtMost = 1000
const nearAtMost = 8
/** Shorter texts look like everything. */
const lettersForNear = 4

export interface ItemFilter {
  kind?: ItemKind | undefined
  groupId?: string | undefined
  authorId?: string | undefined
  since?: string | undefined
  order: (typeof searchOrders)[number]
  cursor?: string | undefined
  size: number
  /** Ranks fewer, for who is still typing. */
  isQuick?: boolean
}

export interface FoundIds {
  ids: string[]
  /** Of these only the title looks like what was typed. */
  near: Set<string>
  next: string | null
}

// The first page's moment stays in the cursor: scores fade with age, and must not change between pages.
const place = z.tuple([z.iso.datetime(), z.number().int(), z.uuid()])

/**
 * Items that hold the words, best or newest first, through the viewer; what was removed is gone at once, whatever the
 * index still holds. Where few are found, those follow of which the
 * title looks like what was typed: typos, and words inside compound words.
 */
export async function findItems(context: MemberContext, words: Words, filter: ItemFilter): Promise<FoundIds> {
  const { sql, now } = context
  const after = decodeCursor(place, filter.cursor)
  const asOf = after?.[0] ?? now.toISOString()
  const among = (column: 'vector' | 'title_vector') => sql`
    (select d.item_id from search_document d ${filter.kind || filter.authorId ? sql`join item i on i.id = d.item_id` : sql``}
      where d.${sql(column)} @@ ${words.all}::tsquery and d.published_at <= ${asOf}::timestamptz
        ${filters(context, filter)}
      order by d.published_at desc, d.item_id desc limit ${filter.isQuick ? rankAtMost / 4 : rankAtMost})`
  const rows = await sql<{ id: string; score: number }[]>`
    select id, score from (
      select d.item_id as id, ${scoreOf(context, words, filter, asOf)} as score
      from (${among('title_vector')} union ${among('vector')}) found
      join search_document d on d.item_id = found.item_id
      join item i on i.id = found.item_id and i.state = 'published'
    ) ranked
    ${after ? sql`where (score, id) < (${after[1]}::bigint, ${after[2]}::uuid)` : sql``}
    order by score desc, id desc limit ${filter.size + 1}`
  const { page, next } = cutPage(rows, filter.size, (last) => [asOf, Number(last.score), last.id])
  const ids = page.map((row) => row.id)
  const near = !after && ids.length < 5 ? await nearTitles(context, words, filter, ids) : []
  return {
    ids: [...ids, ...near],
    near: new Set(near),
    next,
  }
}

/** As the filters ask, and for the viewer. With a kind or an author the statement joins the item as `i`. */
function filters({ sql, viewer }: MemberContext, { kind, groupId, authorId, since }: ItemFilter): Fragment {
  const visible = groupId
    ? sql`exists (select from placement seen where seen.item_id = d.item_id and seen.audience_id = ${groupId}
        and ${maySeePlacement(sql, viewer, 'seen')})`
    : maySeeItem(sql, viewer, sql`d.item_id`)
  return sql`
    ${kind ? sql`and i.kind = ${kind}` : sql``}
    ${authorId ? sql`and i.author_id = ${authorId}` : sql``}
    ${since ? sql`and d.published_at >= ${since}::timestamptz` : sql``}
    and ${visible}`
}

/**
 * How well the words fit (the title most, then tags, text, conversation; long texts count less), a title with all of them
 * first. What is fresh weighs up to twice what is old, halving towards that in about eight months; an accepted answer helps.
 */
const scoreOf = ({ sql }: MemberContext, words: Words, { order }: ItemFilter, asOf: string): Fragment =>
  order === 'newest'
    ? sql`(extract(epoch from d.published_at) * 1000)::bigint`
    : sql`(1000000
        * (ts_rank('{0.1, 0.3, 0.7, 1.0}', d.vector, ${words.any}::tsquery, 1)
          + case when d.title_vector @@ ${words.all}::tsquery then 0.3 else 0 end)
        * (0.5 + 0.5 * exp(-greatest(extract(epoch from ${asOf}::timestamptz - d.published_at), 0) / 30000000.0))
        * case when exists (select from comment a where a.item_id = d.item_id and a.parent_id is null
            and a.accepted_at is not null and a.removed_at is null) then 1.25 else 1 end)::bigint`

async function nearTitles(
  context: MemberContext,
  words: Words,
  filter: ItemFilter,
  except: string[],
): Promise<string[]> {
  const { sql } = context
  if (words.text.length < lettersForNear) return []
  const rows = await sql<{ id: string }[]>`
    select d.item_id as id from search_document d join item i on i.id = d.item_id and i.state = 'published'
    where fold(${words.text}) <% fold(d.title) and not d.item_id = any(${except}::uuid[])
      ${words.without ? sql`and not d.vector @@ ${words.without}::tsquery` : sql``}
      ${filters(context, filter)}
    order by word_similarity(fold(${words.text}), fold(d.title)) desc, d.published_at desc, d.item_id limit ${nearAtMost}`
  return rows.map((row) => row.id)
}

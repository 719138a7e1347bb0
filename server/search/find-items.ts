import { z } from 'zod'
import type { ItemKind } from '../../contract/item.ts'
import type { searchOrders } from '../../contract/search.ts'
import { maySeeItem, maySeePlacement } from '../groups/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { hasAccepted } from './index-items.ts'
import { type Look, looksFor, type Way } from './looks.ts'
import { howCommon } from './word-frequency.ts'
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
type Place = z.output<typeof place>

/**
 * Items that hold the words, best or newest first, through the viewer; what was removed is gone at once, whatever the
 * index still holds. Where few are found, those follow of which the title looks like what was typed: typos, and words inside
 * compound words.
 */
export async function findItems(context: MemberContext, words: Words, filter: ItemFilter): Promise<FoundIds> {
  const after = decodeCursor(place, filter.cursor)
  const asOf = after?.[0] ?? context.now.toISOString()
  const most = filter.isQuick ? rankAtMost / 4 : rankAtMost
  const common = await howCommon(context)
  let rows: Ranked[] = []
  // The way of looking only decides how soon enough are found: where it did not find enough, the next one looks further.
  for (const look of looksFor(common, words, filter, most)) {
    rows = await rank(context, words, filter, { after, asOf, most, look, isRewritten: common.isRewritten })
    const [first] = rows
    if (first && first.titled >= look.title.enough && first.held >= look.text.enough) break
  }
  const { page, next } = cutPage(rows, filter.size, (last) => [asOf, Number(last.score), last.id])
  const ids = page.map((row) => row.id)
  const near = !after && ids.length < 5 ? await nearTitles(context, words, filter, ids) : []
  return {
    ids: [...ids, ...near],
    near: new Set(near),
    next,
  }
}

interface Ranked {
  id: string
  score: number
  /** How many with the words in the title were ranked, and how many with the words anywhere. */
  titled: number
  held: number
}

/** Those of the ways that a look takes, ranked. */
export async function rank(
  context: MemberContext,
  words: Words,
  filter: ItemFilter,
  {
    after,
    asOf,
    most,
    look,
    isRewritten,
  }: { after?: Place | undefined; asOf: string; most: number; look: Look; isRewritten: boolean },
): Promise<Ranked[]> {
  const { sql } = context
  // Whether the viewer may see it is asked of the newest first, until there are enough; only those are ranked, and only
  // of the best it is asked whether they still stand.
  const among = (column: 'vector' | 'title_vector', way: Way) => sql`
    select item_id from (${matching(context, words, filter, { column, way, asOf })}) matching
    where ${visible(context, filter, sql`matching.item_id`)}
    order by matching.published_at desc, matching.item_id desc limit ${most}`
  return sql<Ranked[]>`
    with titled as materialized (${among('title_vector', look.title)}),
      held as materialized (${among('vector', look.text)})
    select ranked.id, ranked.score, (select count(*) from titled)::int as titled, (select count(*) from held)::int as held
    from (
      select id, score from (
        select d.item_id as id, ${scoreOf(context, words, filter, { asOf, isRewritten })} as score
        from (select item_id from titled union select item_id from held) found
        join search_document d on d.item_id = found.item_id
      ) scored
      ${after ? sql`where (score, id) < (${after[1]}::bigint, ${after[2]}::uuid)` : sql``}
      order by score desc, id desc offset 0
    ) ranked
    cross join lateral (select from item where item.id = ranked.id and item.state = 'published' offset 0) standing
    order by ranked.score desc, ranked.id desc limit ${filter.size + 1}`
}

/** SQL: what holds the words and passes the filters, newest first, lazily where the way allows. */
function matching(
  { sql }: MemberContext,
  words: Words,
  { kind, groupId, authorId, since }: ItemFilter,
  { column, way, asOf }: { column: 'vector' | 'title_vector'; way: Way; asOf: string },
): Fragment {
  const query = way.kind === 'months' ? `(${words.all}) & (${way.months})` : words.all
  const document = (id: Fragment) =>
    sql`cross join lateral (select * from search_document where search_document.item_id = ${id} offset 0) d`
  const source =
    way.kind !== 'newest'
      ? sql`search_document d`
      : groupId
        ? sql`(select item_id, published_at from placement where audience_id = ${groupId}
            order by published_at desc, item_id desc limit ${way.span}) newest ${document(sql`newest.item_id`)}`
        : kind
          ? sql`(select id, published_at from item where item.kind = ${kind} and state = 'published'
              order by published_at desc, id desc limit ${way.span}) newest ${document(sql`newest.id`)}`
          : sql`(select * from search_document where published_at <= ${asOf}::timestamptz
              order by published_at desc, item_id desc limit ${way.span}) d`
  const asksKind = kind && !(way.kind === 'newest' && !groupId)
  return sql`
    select d.item_id, d.published_at from ${source}
    ${asksKind || authorId ? sql`join item i on i.id = d.item_id` : sql``}
    where d.${sql(column)} @@ ${query}::tsquery and d.published_at <= ${asOf}::timestamptz
      ${asksKind ? sql`and i.kind = ${kind}` : sql``}
      ${authorId ? sql`and i.author_id = ${authorId}` : sql``}
      ${since ? sql`and d.published_at >= ${since}::timestamptz` : sql``}
    order by d.published_at desc, d.item_id desc offset 0`
}

const visible = ({ sql, viewer }: MemberContext, { groupId }: ItemFilter, itemId: Fragment): Fragment =>
  groupId
    ? sql`exists (select from placement seen where seen.item_id = ${itemId} and seen.audience_id = ${groupId}
        and ${maySeePlacement(sql, viewer, 'seen')})`
    : maySeeItem(sql, viewer, itemId)

/**
 * How well the words fit (the title most, then tags, text, conversation; long texts count less), a title with all of them
 * first. What is fresh weighs up to twice what is old, halving towards that in about eight months; an accepted answer helps.
 * While the index is rewritten every document is scored as if it had its new form already.
 */
const scoreOf = (
  { sql }: MemberContext,
  words: Words,
  { order }: ItemFilter,
  { asOf, isRewritten }: { asOf: string; isRewritten: boolean },
): Fragment =>
  order === 'newest'
    ? sql`(extract(epoch from d.published_at) * 1000)::bigint`
    : sql`(1000000
        * (ts_rank('{0.1, 0.3, 0.7, 1.0}', ${isRewritten ? sql`d.vector` : sql`d.vector || array_to_tsvector(array[search_month(d.published_at)])`}, ${words.any}::tsquery, 1)
          + case when d.title_vector @@ ${words.all}::tsquery then 0.3 else 0 end)
        * (0.5 + 0.5 * exp(-greatest(extract(epoch from ${asOf}::timestamptz - d.published_at)::float8, 0) / 3e7::float8))
        * case when d.is_answered ${isRewritten ? sql`` : sql`or ${hasAccepted(sql, sql`d.item_id`)}`} then 1.25 else 1 end)::bigint`

async function nearTitles(
  context: MemberContext,
  words: Words,
  filter: ItemFilter,
  except: string[],
): Promise<string[]> {
  const { sql } = context
  const { kind, authorId, since } = filter
  if (words.text.length < lettersForNear) return []
  const rows = await sql<{ id: string }[]>`
    select alike.item_id as id from (
      select d.item_id, d.published_at, word_similarity(fold(${words.text}), fold(d.title)) as likeness
      from search_document d join item i on i.id = d.item_id and i.state = 'published'
      where fold(${words.text}) <% fold(d.title) and not d.item_id = any(${except}::uuid[])
        ${words.without ? sql`and not d.vector @@ ${words.without}::tsquery` : sql``}
        ${kind ? sql`and i.kind = ${kind}` : sql``}
        ${authorId ? sql`and i.author_id = ${authorId}` : sql``}
        ${since ? sql`and d.published_at >= ${since}::timestamptz` : sql``}
      order by likeness desc, d.published_at desc, d.item_id offset 0
    ) alike
    where ${visible(context, filter, sql`alike.item_id`)}
    order by alike.likeness desc, alike.published_at desc, alike.item_id limit ${nearAtMost}`
  return rows.map((row) => row.id)
}

import type { ItemKind } from '../../contract/item.ts'
import { kindOf } from '../content/index.ts'
import type { Fragment, Query } from '../platform/context.ts'

/** Characters of an item's own text and of its conversation: a tsvector holds a megabyte. */
const mostText = 60_000
const mostTalk = 80_000
/** Comments of one item: answers that helped and the latest first. */
const mostComments = 500

/** Writes these items into the index as they are now; what is no longer published goes out of it. */
export async function indexItems(sql: Query, itemIds: string[]): Promise<void> {
  if (!itemIds.length) return
  const more = await kindTexts(sql, itemIds)
  await sql`
    delete from search_document d where d.item_id = any(${itemIds}::uuid[])
      and not exists (select from item i where i.id = d.item_id and i.state = 'published')`
  await sql`
    insert into search_document (item_id, published_at, title, title_vector, vector, is_answered)
    select i.id, i.published_at, i.title, its.title || its.month,
      setweight(its.title, 'A')
        || coalesce(setweight(search_words(tags.words), 'B'), '')
        || setweight(search_words(left(concat_ws(' ', i.body_text, more.words, files.words), ${mostText})), 'C')
        || coalesce(setweight(search_words(left(talk.words, ${mostTalk})), 'D'), '')
        || its.month,
      i.kind = 'question' and ${hasAccepted(sql, sql`i.id`)}
    from item i
    left join unnest(${[...more.keys()]}::uuid[], ${[...more.values()]}::text[]) as more (item_id, words)
      on more.item_id = i.id
    cross join lateral (
      select search_words(i.title) as title, array_to_tsvector(array[search_month(i.published_at)]) as month offset 0) its
    left join lateral (
      select string_agg(t.label || ' ' || t.name, ' ') as words from item_tag it join tag t on t.id = it.tag_id
      where it.item_id = i.id) tags on true
    left join lateral (
      select string_agg(f.name || ' ' || a.alt, ' ') as words from attachment a
      join file f on f.id = a.file_id and f.removed_at is null
      where a.item_id = i.id) files on true
    left join lateral (
      select string_agg(said.body_text, E'\n') as words from (${talkOf(sql)} limit ${mostComments}) said) talk on true
    where i.id = any(${itemIds}::uuid[]) and i.state = 'published'
    on conflict (item_id) do update set published_at = excluded.published_at, title = excluded.title,
      title_vector = excluded.title_vector, vector = excluded.vector, is_answered = excluded.is_answered`
}

/** SQL: whether an answer to this item was accepted and still stands. */
export const hasAccepted = (sql: Query, itemId: Fragment) => sql`
  exists (select from comment accepted where accepted.item_id = ${itemId} and accepted.parent_id is null
    and accepted.accepted_at is not null and accepted.removed_at is null)`

/** SQL: what was said beneath item `i` and still stands, what helped most and is newest first. Two branches, for their indexes. */
export const talkOf = (sql: Query) => sql`
  select * from (
    select c.* from comment c where c.item_id = i.id and c.parent_id is null
    union all
    select r.* from comment c join comment r on r.parent_id = c.id where c.item_id = i.id and c.parent_id is null
  ) c
  where c.removed_at is null order by c.accepted_at is null, c.helped_count desc, c.created_at desc`

/** What each kind of item wants to be found by besides title, text and tags. */
export async function kindTexts(sql: Query, itemIds: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ kind: ItemKind; ids: string[] }[]>`
    select kind, array_agg(id) as ids from item where id = any(${itemIds}::uuid[]) group by kind`
  const texts = await Promise.all(
    rows.map(async ({ kind, ids }) => (await kindOf(kind).searchText?.(sql, ids)) ?? new Map<string, string>()),
  )
  return new Map(texts.flatMap((map) => [...map]))
}

const batchSize = 500

/**
 * Writes the whole index anew, a batch of items at a time: after an import, or when the way of indexing changed. It may
 * run while people search and write.
 * @returns how many items were read
 */
export async function reindex(context: { sql: Query }): Promise<number> {
  const { sql } = context
  let after = '00000000-0000-0000-0000-000000000000'
  let count = 0
  for (;;) {
    const rows = await sql<{ id: string }[]>`select id from item where id > ${after} order by id limit ${batchSize}`
    const last = rows.at(-1)
    if (!last) return count
    await indexItems(
      sql,
      rows.map((row) => row.id),
    )
    count += rows.length
    after = last.id
  }
}

import type { ItemDetail, Photo } from '../../contract/item.ts'
import type { KindOfItem } from '../content/index.ts'
import { fileFacts } from '../files/index.ts'
import type { Query } from '../platform/context.ts'
import { readingMinutes } from './reading-minutes.ts'

interface ArticleCore {
  kicker: string
  intro: string
  cover: Photo | null
  readingMinutes: number
  leadsUntil: string | null
}

/** What an article adds to the card of an item. */
export const articleKind: KindOfItem<ArticleCore> = {
  kind: 'article',
  loadCores,
  async details({ now }, cores) {
    return new Map(
      [...cores].map(([id, core]): [string, ItemDetail] => [
        id,
        { kind: 'article', ...core, leads: core.leadsUntil !== null && new Date(core.leadsUntil) > now },
      ]),
    )
  },
  emptyDetail: {
    kind: 'article',
    kicker: '',
    intro: '',
    cover: null,
    readingMinutes: 1,
    leads: false,
    leadsUntil: null,
  },
  async searchText(sql, itemIds) {
    const rows = await sql<{ itemId: string; text: string }[]>`
      select item_id, kicker || ' ' || intro || ' ' || cover_alt as text from article
      where item_id = any(${itemIds}::uuid[])`
    return new Map(rows.map((row) => [row.itemId, row.text]))
  },
}

interface Row {
  itemId: string
  kicker: string
  intro: string
  coverFileId: string | null
  coverAlt: string
  leadsUntil: Date | null
  words: number
}

async function loadCores(sql: Query, itemIds: string[]): Promise<Map<string, ArticleCore>> {
  const rows = await sql<Row[]>`
    select a.item_id, a.kicker, a.intro, a.cover_file_id, a.cover_alt, a.leads_until,
      cardinality(regexp_split_to_array(btrim(a.intro || ' ' || i.body_text), '\\s+')) as words
    from article a join item i on i.id = a.item_id
    where a.item_id = any(${itemIds}::uuid[])`
  const covers = await fileFacts(
    { sql },
    rows.flatMap((row) => row.coverFileId ?? []),
  )
  return new Map(
    rows.map((row) => {
      const file = row.coverFileId && covers.get(row.coverFileId)
      return [
        row.itemId,
        {
          kicker: row.kicker,
          intro: row.intro,
          cover: file
            ? { fileId: file.fileId, width: file.width ?? 1, height: file.height ?? 1, alt: row.coverAlt }
            : null,
          readingMinutes: readingMinutes(row.words),
          leadsUntil: row.leadsUntil?.toISOString() ?? null,
        },
      ]
    }),
  )
}

import type { Query, Services } from '../platform/context.ts'
import { isAllRewritten } from './rewrite-old.ts'

/** What the database's own statistics tell of the index: hints for the way of looking, never for what is found. */
export interface HowCommon {
  documents: number
  /** The part of all documents, 0 to 1, that a column has such a query in: near the truth, or above it. */
  shareOf(column: IndexColumn, groups: string[]): number
  /** Whether every document has its newest form, of which months are words; until then they are not looked for. */
  isRewritten: boolean
  /** A moment behind which about this part of all documents, 0 to 1, was published; null when that is not known. */
  newest(part: number): Date | null
}

export type IndexColumn = 'vector' | 'title_vector'

interface ColumnStatistics {
  column: string
  words: string[] | null
  shares: number[] | null
  bounds: string[] | null
  documents: number
}

const rememberedFor = 5 * 60_000
const remembered = new WeakMap<Services, { until: number; known: Promise<HowCommon> }>()

/** How common words are, as of the last few minutes. The statistics themselves are as old as the database's last look. */
export function howCommon({ services, sql }: { services: Services; sql: Query }): Promise<HowCommon> {
  const before = remembered.get(services)
  if (before && before.until > performance.now()) return before.known
  const known = readStatistics(sql)
  remembered.set(services, { until: performance.now() + rememberedFor, known })
  known.catch(() => remembered.delete(services))
  return known
}

async function readStatistics(sql: Query): Promise<HowCommon> {
  const [columns, isRewritten] = await Promise.all([readColumns(sql), isAllRewritten(sql)])
  return commonnessOf(columns, isRewritten)
}

const readColumns = (sql: Query) =>
  sql<ColumnStatistics[]>`
    select s.attname as column, s.most_common_elems::text::text[] as words, s.most_common_elem_freqs as shares,
      case when s.attname = 'published_at' then s.histogram_bounds::text::text[] end as bounds,
      greatest(c.reltuples, 0)::float8 as documents
    from pg_class c join pg_stats s on s.schemaname = current_schema() and s.tablename = 'search_document'
    where c.oid = 'search_document'::regclass and s.attname in ('vector', 'title_vector', 'published_at')`

export function commonnessOf(columns: readonly ColumnStatistics[], isRewritten = true): HowCommon {
  const sharesOf = new Map(
    columns.map(({ column, words, shares }) => [
      column,
      new Map((words ?? []).map((word, nth) => [word, shares?.[nth] ?? 0])),
    ]),
  )
  const bounds = (columns.find(({ column }) => column === 'published_at')?.bounds ?? []).map((bound) => new Date(bound))
  return {
    documents: columns[0]?.documents ?? 0,
    isRewritten,
    shareOf(column, groups) {
      const shares = sharesOf.get(column) ?? new Map<string, number>()
      return groups.reduce((share, group) => share * Math.min(1, shareOfGroup(shares, group)), 1)
    },
    newest(part) {
      const bound = bounds[Math.floor((bounds.length - 1) * (1 - Math.min(1, part)))]
      return bound && !Number.isNaN(bound.getTime()) ? bound : null
    },
  }
}

const lexeme = /'((?:[^']|'')+)'(:\*)?/g

/** As if all its words were alternatives that no document shares. */
function shareOfGroup(shares: Map<string, number>, group: string): number {
  const words = new Set<string>()
  for (const [, quoted, begins] of group.matchAll(lexeme)) {
    const word = quoted!.replaceAll("''", "'")
    if (!begins) words.add(word)
    else for (const known of shares.keys()) if (known.startsWith(word)) words.add(known)
  }
  let share = 0
  for (const word of words) share += shares.get(word) ?? 0
  return share
}

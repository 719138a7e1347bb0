import type { HowCommon } from './word-frequency.ts'
import type { Words } from './words.ts'

/**
 * A way of looking for the newest items that hold something: by the index through all of them, by the index in the newest
 * months, or one by one from the newest on, which is the quicker the more common it is.
 */
export type Way = { enough: number } & (
  | { kind: 'all' }
  | { kind: 'months'; months: string }
  | { kind: 'newest'; span: number }
)

export interface Look {
  title: Way
  text: Way
}

/** From this share on going by one by one is quicker than the index; among items of one kind or group, sooner. */
const mostHaveIt = 0.15
const manyHaveIt = 0.02

const everything: Way = { kind: 'all', enough: 0 }

/**
 * The ways to look for words, the most hopeful first. Each next one looks further, the last at everything, so that all of
 * them together find the same whatever was guessed.
 * @param most how many of each are wanted
 */
export function looksFor(
  common: HowCommon,
  words: Pick<Words, 'groups'>,
  filter: { kind?: unknown; groupId?: unknown; authorId?: unknown },
  most: number,
): Look[] {
  const groups = words.groups.map(({ query }) => query)
  const shares = { title: common.shareOf('title_vector', groups), text: common.shareOf('vector', groups) }
  const way = (column: keyof typeof shares, wanted: number) => wayTo(common, shares[column], filter, { most, wanted })
  const looks = [2 * most, 16 * most].map(
    (wanted): Look => ({ title: way('title', wanted), text: way('text', wanted) }),
  )
  return [...looks.filter(({ title, text }) => title.enough || text.enough), { title: everything, text: everything }]
}

function wayTo(
  common: HowCommon,
  share: number,
  { kind, groupId, authorId }: { kind?: unknown; groupId?: unknown; authorId?: unknown },
  { most, wanted }: { most: number; wanted: number },
): Way {
  const expected = share * common.documents
  // What one person wrote is few.
  if (authorId || expected <= 1.5 * wanted) return everything
  const isNarrow = Boolean(kind || groupId)
  if (share >= (isNarrow ? manyHaveIt : mostHaveIt))
    return { kind: 'newest', span: Math.ceil(wanted / share), enough: most }
  const part = wanted / expected
  const since = isNarrow || part > 0.7 || !common.isRewritten ? null : common.newest(part)
  return since ? { kind: 'months', months: monthsSince(since), enough: most } : everything
}

const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()

/** As the function search_month writes them; a month further than now, for clocks that differ. */
function monthsSince(since: Date, now: Date = new Date()): string {
  const months = Array.from({ length: monthOf(now) - monthOf(since) + 2 }, (_, nth) => monthOf(since) + nth)
  return months.map((month) => `'~${Math.floor(month / 12) * 100 + (month % 12) + 1}'`).join(' | ')
}

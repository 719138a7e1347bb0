import type { ItemKind } from '../../contract/item.ts'
import type { searchOrders } from '../../contract/search.ts'
import type { ListInput } from '../app/client/query.ts'

export const whats = ['all', 'people', 'groups', 'questions', 'news', 'posts'] as const
export type What = (typeof whats)[number]
const spans = { ever: null, week: 7, month: 31, year: 365 } as const

/** What the search page looks for; its page keeps it in the address. */
export interface SearchFilter {
  q: string
  what: What
  since: keyof typeof spans
  order: (typeof searchOrders)[number]
  /** Id of a group: only what stands there. */
  group?: string | undefined
}

const kinds: Partial<Record<What, ItemKind>> = { questions: 'question', news: 'article', posts: 'post' }

/** Reads the filter out of an address; what is not known there counts as not said. */
export function readFilter(values: Record<string, string | undefined>): SearchFilter {
  const { q = '', what, since, order, group } = values
  return {
    q: q.trim().slice(0, 200),
    what: whats.find((one) => one === what) ?? 'all',
    since: since && since in spans ? (since as SearchFilter['since']) : 'ever',
    order: order === 'newest' ? 'newest' : 'best',
    ...(group && /^[0-9a-f-]{36}$/.test(group) && { group }),
  }
}

/** The filter as it stands in the address: what is usual is left out. */
export const writeFilter = ({ q, what, since, order, group }: SearchFilter): Record<string, string | undefined> => ({
  q: q || undefined,
  what: what === 'all' ? undefined : what,
  since: since === 'ever' ? undefined : since,
  order: order === 'best' ? undefined : order,
  group,
})

/** What the server is asked. Days begin at midnight UTC, so that the same search stays the same all day. */
export function inputOf({ q, what, since, order, group }: SearchFilter): ListInput<'search'> {
  const days = spans[since]
  const kind = kinds[what]
  return {
    q: q.slice(0, 200) || '-',
    what: kind ? 'items' : (what as 'all' | 'people' | 'groups'),
    order,
    ...(kind && { kind }),
    ...(group && what !== 'people' && what !== 'groups' && { groupId: group }),
    ...(days !== null && what !== 'people' && what !== 'groups' && { since: daysAgo(days) }),
  }
}

function daysAgo(days: number): string {
  const day = new Date()
  day.setUTCHours(0, 0, 0, 0)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString()
}

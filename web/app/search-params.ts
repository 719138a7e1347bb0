import { useLocation, useRouter } from '@tanstack/react-router'

/** The search part of an address as plain text values, so that `?q=2026` stays text. The last of a repeated key wins. */
export const readSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

/** Empty and undefined values are left out. */
export function writeSearch(values: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  return search.size > 0 ? `?${search}` : ''
}

/**
 * The values in the address, and the way to change some of them (empty takes one out). Filters belong in the address,
 * so that back, reload and sharing keep them.
 * @param replace in `change`: true by default, so that back leaves the page rather than undoing letter by letter.
 */
export function useSearchParams() {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const values = readSearch(searchStr)
  const change = (changes: Record<string, string | undefined>, replace = true) => {
    const href = pathname + writeSearch({ ...values, ...changes })
    return router.navigate({ href, replace, resetScroll: false } as Parameters<typeof router.navigate>[0])
  }
  return { values, change }
}

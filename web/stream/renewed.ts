import type { InfiniteData } from '@tanstack/react-query'

interface Page {
  rows: { id: string; author: { id: string } }[]
}
type Pages<One extends Page> = InfiniteData<One, string | null>

/**
 * A stream that is on screen from an earlier visit, with what the server says now. Nothing moves under the reader's
 * eyes: what is new on top waits (the earlier `asOf` stays, so that the pill counts it), what changed changes in its
 * place, and what is gone or no longer theirs to see goes. What they wrote themselves since is there at once: no pill counts it.
 */
export function renewed<One extends Page & { asOf: string }>(was: Pages<One>, fresh: One, ownId: string): Pages<One> {
  const earlier = new Set(was.pages[0]?.rows.map(({ id }) => id))
  const known = fresh.rows.findIndex(({ id }) => earlier.has(id))
  const asOf = was.pages[0]?.asOf
  const shown = fresh.rows.filter(({ author }, nth) => nth >= known || author.id === ownId)
  // Nothing in common, or nothing that waits: what the server says, as it is.
  if (known < 0 || asOf === undefined || shown.length === fresh.rows.length)
    return { pages: [fresh], pageParams: [null] }
  return { pages: [{ ...fresh, asOf, rows: shown }], pageParams: [null] }
}

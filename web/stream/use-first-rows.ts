import { useDeferredValue } from 'react'

/** More than a window holds, few enough for a phone to draw at once. */
const firstRows = 3

/**
 * Of a list that comes on screen: its first rows now, the others when those are drawn. A slow phone then shows something
 * to read several times as early.
 */
export function useFirstRows<Row>(rows: Row[] | undefined): { rows: Row[] | undefined; isWhole: boolean } {
  const count = rows?.length ?? 0
  const drawn = Math.max(useDeferredValue(count, 0), firstRows)
  return drawn >= count ? { rows, isWhole: true } : { rows: rows?.slice(0, drawn), isWhole: false }
}

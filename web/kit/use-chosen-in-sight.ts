import { type RefObject, useLayoutEffect } from 'react'

/** Pixels, with the room between the two and at the edge of the window. */
const ofNext = 64

/**
 * For a row that scrolls sideways on a narrow screen: the one that is chosen comes into sight, with the beginning of the next,
 * so that one sees that there are more. The page stays where it is.
 * @param chosen selects it within the row, which is positioned
 */
export function useChosenInSight(row: RefObject<HTMLElement | null>, chosen: string): void {
  useLayoutEffect(() => {
    const own = row.current?.querySelector<HTMLElement>(chosen)
    if (!row.current || !own) return
    const beyond = own.offsetLeft + own.offsetWidth - row.current.clientWidth
    if (beyond > row.current.scrollLeft) row.current.scrollLeft = beyond + ofNext
  })
}

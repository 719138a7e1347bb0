import { type RefObject, useEffect, useRef } from 'react'
import { call } from '../app/client/call.ts'

/** Milliseconds; who is gone by then saw nothing, and the first view has enough to ask for. */
const aLook = 1500

/**
 * Tells the server how far this person read, once the line between new and known was on screen: whoever reads only the
 * top finds the line where it was. Where no line is to come, seeing the list is enough.
 * @param asOf up to where the list on screen knows the stream; undefined while there is nothing to see
 */
export function useSeen(asOf: string | undefined, line: RefObject<HTMLElement | null>, waitsForLine: boolean): void {
  const told = useRef('')
  useEffect(() => {
    if (!asOf || told.current === asOf) return
    const tell = () => {
      if (told.current === asOf || document.visibilityState !== 'visible') return
      told.current = asOf
      // the next visit says it again, so nothing is lost by a failure
      void call('markStreamSeen', { seenAt: asOf }).catch(() => undefined)
    }
    if (!waitsForLine) {
      const timer = setTimeout(tell, aLook)
      document.addEventListener('visibilitychange', tell)
      return () => {
        clearTimeout(timer)
        document.removeEventListener('visibilitychange', tell)
      }
    }
    const { current } = line
    if (!current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) tell()
    })
    observer.observe(current)
    return () => observer.disconnect()
  })
}

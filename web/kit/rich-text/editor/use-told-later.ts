import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from '../../after-paint.ts'

/**
 * Tells of a change after the letter is on screen, since what a whole window does with it takes a phone longer than the
 * letter itself. `now` tells what is still to be told: before a key that sends or closes, when the editor is left, and
 * before anything else is pressed.
 */
export function useToldLater(tell: () => void): { later: () => void; now: () => void } {
  const newest = useRef(tell)
  newest.current = tell
  const waiting = useRef<(() => void) | null>(null)
  const told = useRef<{ later: () => void; now: () => void }>(undefined)
  told.current ??= {
    later: () => {
      if (waiting.current) return
      waiting.current = afterPaint(() => told.current?.now())
      document.addEventListener('pointerdown', now, { capture: true, once: true })
    },
    now: () => {
      if (!waiting.current) return
      waiting.current()
      waiting.current = null
      document.removeEventListener('pointerdown', now, { capture: true })
      // Drawn before the next letter: a text from outside is told from one's own by being the newest.
      flushSync(() => newest.current())
    },
  }
  const now = told.current.now
  useEffect(
    () => () => {
      waiting.current?.()
      waiting.current = null
      document.removeEventListener('pointerdown', now, { capture: true })
    },
    [now],
  )
  return told.current
}

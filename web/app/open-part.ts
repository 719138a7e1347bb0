import { useSyncExternalStore } from 'react'
import { afterPaint } from '../kit/after-paint.ts'

export type PartName = 'palette' | 'composer' | 'shortcuts'

let open: PartName | null = null
const listeners = new Set<() => void>()

function change(next: PartName | null) {
  open = next
  for (const listener of listeners) listener()
}

/** Opens one of the shell's parts from anywhere: `openPart('composer')`. One at a time, after the press itself shows. */
export const openPart = (name: PartName) => afterPaint(() => change(name))
export const closePart = () => afterPaint(() => change(null))
/** Without waiting, when who it was opened for is gone. */
export const dropPart = () => change(null)

export const useOpenPart = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )

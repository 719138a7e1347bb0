import { useSyncExternalStore } from 'react'

export type PartName = 'palette' | 'composer' | 'shortcuts'

let open: PartName | null = null
const listeners = new Set<() => void>()

function change(next: PartName | null) {
  open = next
  for (const listener of listeners) listener()
}

/** Opens one of the shell's parts from anywhere: `openPart('composer')`. One at a time. */
export const openPart = (name: PartName) => change(name)
export const closePart = () => change(null)

export const useOpenPart = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )

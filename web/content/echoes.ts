import { useSyncExternalStore } from 'react'

let echoes: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function change(next: ReadonlySet<string>) {
  echoes = next
  for (const notify of listeners) notify()
}

/** Marks a card as one's own words on their way: it is on screen, but the server does not know it yet. */
export const markEcho = (id: string) => change(new Set([...echoes, id]))
export const unmarkEcho = (id: string) => change(new Set([...echoes].filter((one) => one !== id)))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this card is still on its way; nothing can be done with it until then. */
export const useIsEcho = (id: string) => useSyncExternalStore(subscribe, () => echoes.has(id))

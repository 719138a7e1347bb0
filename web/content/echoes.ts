import { useSyncExternalStore } from 'react'

/** By the id of the card: does it wait for a connection? */
let echoes: ReadonlyMap<string, boolean> = new Map()
const listeners = new Set<() => void>()

function change(next: ReadonlyMap<string, boolean>) {
  echoes = next
  for (const notify of listeners) notify()
}

/** Marks a card as one's own words on their way, or waiting for a connection: it is on screen, but not on the server. */
export const markEcho = (id: string, waits = false) => change(new Map([...echoes, [id, waits]]))
export const unmarkEcho = (id: string) => change(new Map([...echoes].filter(([one]) => one !== id)))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this card is still on its way (nothing can be done with it until then), and whether that is for want of a connection. */
export const useEcho = (id: string): 'sending' | 'waiting' | null =>
  useSyncExternalStore(subscribe, () => (echoes.has(id) ? (echoes.get(id) ? 'waiting' : 'sending') : null))

/** Whether the last attempt to reach the server got there. Each call tells; the offline bar and the refetch listen. */
type Listener = (reached: boolean) => void

const listeners = new Set<Listener>()
let reached = true

export const isReached = () => reached

export function tellReached(now: boolean): void {
  if (now === reached) return
  reached = now
  for (const listener of listeners) listener(now)
}

/** Resolves once the server is reached: at once when the last attempt got there. */
export const whenReached = (): Promise<void> =>
  new Promise((done) => {
    if (reached) return done()
    const stop = whenReachedChanges((now) => {
      if (!now) return
      stop()
      done()
    })
  })

/** Returns the way to stop listening. */
export function whenReachedChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

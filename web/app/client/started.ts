declare global {
  /** What web/start.ts asked of the server before the app was there, by address. */
  var pleinStarted: Map<string, Promise<Response>> | undefined
}

/** Milliseconds after which the first view is over: what nobody asked for by then is too old to be an answer. */
const firstView = 15_000

/** The answer to a read that was started before the app was there; each is given once. */
export function takeStarted(url: string): Promise<Response> | undefined {
  if (performance.now() > firstView) forgetStarted()
  const answer = globalThis.pleinStarted?.get(url)
  globalThis.pleinStarted?.delete(url)
  return answer
}

/** Nothing that was asked for one person may answer another, and nothing from before a change what comes after it. */
export const forgetStarted = () => globalThis.pleinStarted?.clear()

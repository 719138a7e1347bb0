declare global {
  interface Window {
    /** What web/start.ts asked of the server before the app was there, by address. */
    pleinStarted?: Map<string, Promise<Response>>
  }
}

/** The answer to a read that was started before the app was there; each is given once. */
export function takeStarted(url: string): Promise<Response> | undefined {
  const answer = window.pleinStarted?.get(url)
  window.pleinStarted?.delete(url)
  return answer
}

/** Nothing that was asked for one person may answer another. */
export const forgetStarted = () => window.pleinStarted?.clear()

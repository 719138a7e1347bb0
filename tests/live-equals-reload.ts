import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query'
import { expect, vi } from 'vitest'
import { sessionCookie } from '../server/identity/session-token.ts'
import { call, type EndpointName, type InputTo } from '../web/app/client/call.ts'
import { keyOf, type PagedName, pagesOptionsFor, queryOptionsFor } from '../web/app/client/query.ts'
import { queryClient } from '../web/app/client/query-client.ts'
import { applyLive } from '../web/app/live-rules.ts'
import type { Caller, TestApp } from './app.ts'
import { openLiveSocket } from './live-socket.ts'

/** Something that is on screen: an endpoint with its input, as a page reads it. */
export interface OnScreen {
  name: EndpointName
  input: object
  isPaged: boolean
}

export const read = <Name extends EndpointName>(name: Name, input: InputTo<Name>): OnScreen => ({
  name,
  input: (input ?? {}) as object,
  isPaged: false,
})
export const list = <Name extends PagedName>(name: Name, input: object = {}): OnScreen => ({
  name,
  input,
  isPaged: true,
})

/**
 * The web's own cache, client and live rules, without drawing: what one person has on screen, fed by the event stream of
 * a server that listens. Nothing is refreshed but by what comes over that stream.
 */
export async function openScreen(app: TestApp, viewer: Caller) {
  const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
  const plainFetch = globalThis.fetch
  const cookie = `${sessionCookie}=${viewer.cookie}`
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    return plainFetch(new URL(url, address), { ...init, headers })
  })
  // the organisation's style sheet is the one thing that a rule reaches for outside the cache
  vi.stubGlobal('document', { querySelector: () => null })
  const stream = await followLive(Number(new URL(address).port), cookie)
  queryClient.setQueryData(keyOf('session'), await call('session', {}))

  let shown: { on: OnScreen; stop: () => void }[] = []

  const now = (on: OnScreen): unknown => {
    const data = queryClient.getQueryData(keyOf(on.name, on.input).concat(on.isPaged ? ['pages' as never] : []))
    return on.isPaged ? lasting((data as { pages: object[] } | undefined)?.pages[0]) : data
  }
  const fresh = async (on: OnScreen): Promise<unknown> => {
    const answer = await call(on.name, on.input as never).catch((error) => ({ refused: error.code }))
    return on.isPaged ? lasting(answer) : answer
  }

  return {
    /** Puts these on screen, and waits until they are there. */
    async show(...screen: OnScreen[]) {
      for (const { stop } of shown) stop()
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
      shown = screen.map((on) => ({ on, stop: observe(on) }))
      await vi.waitFor(() => {
        for (const { on } of shown) expect(now(on)).toBeDefined()
      })
    },
    /**
     * Lets a fact happen and waits until what is on screen is what a reload would show.
     * @returns the kinds of live message that came
     */
    async after(fact: () => Promise<unknown>): Promise<string[]> {
      const before = JSON.stringify(await Promise.all(shown.map(({ on }) => fresh(on))))
      const from = stream.kinds.length
      await fact()
      await app.settle()
      const should = await Promise.all(shown.map(({ on }) => fresh(on)))
      // a fact that changes nothing on this screen would prove nothing
      expect(JSON.stringify(should)).not.toBe(before)
      await vi.waitFor(() => expect(shown.map(({ on }) => now(on))).toEqual(should), { timeout: 5000, interval: 30 })
      return stream.kinds.slice(from)
    },
    stop() {
      for (const { stop } of shown) stop()
      stream.stop()
      queryClient.clear()
      vi.unstubAllGlobals()
    },
  }
}

/** The moment of an answer is its own; all else must agree. */
function lasting(page: unknown): unknown {
  if (!page) return undefined
  const { asOf: _, ...rest } = page as { asOf?: string }
  return rest
}

function observe({ name, input, isPaged }: OnScreen): () => void {
  const still = { staleTime: Number.POSITIVE_INFINITY, retry: false, throwOnError: false } as const
  const observer = isPaged
    ? new InfiniteQueryObserver(queryClient, {
        ...pagesOptionsFor(name as PagedName, input as never),
        ...still,
      } as never)
    : new QueryObserver(queryClient, { ...queryOptionsFor(name, input as never), ...still } as never)
  return observer.subscribe(() => {})
}

/** Does with each message what the web does. */
async function followLive(port: number, cookie: string) {
  const kinds: string[] = []
  const socket = openLiveSocket(
    port,
    { cookie },
    {
      onMessage(message) {
        kinds.push(message.type)
        applyLive(message)
      },
    },
  )
  await vi.waitFor(() => expect(kinds).toContain('hello'))
  return { kinds, stop: () => socket.destroy() }
}

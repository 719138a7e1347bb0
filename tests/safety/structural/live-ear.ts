import type { AddressInfo } from 'node:net'
import { type LiveMessage, livePath } from '../../../contract/live-message.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import type { Caller, TestApp } from '../../app.ts'

/** One message with the moment at which it came. */
export interface Heard {
  message: LiveMessage
  at: number
}

export interface LiveEar {
  status: number
  /** Grows while the connection is open. */
  heard: Heard[]
  /** The moment at which the server ended it, or null. */
  endedAt: number | null
  stop(): void
}

/** Where a test app listens; starts it listening when it does not yet. */
export async function addressOf(app: TestApp): Promise<string> {
  if (!app.http.server.listening) await app.http.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
}

/** A live connection, as a browser holds one. Resolves when it said hello, or was refused. */
export async function listenLive(address: string, caller: Caller, after?: string): Promise<LiveEar> {
  const stop = new AbortController()
  const response = await fetch(`${address}${livePath}`, {
    headers: {
      ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }),
      ...(after && { 'last-event-id': after }),
    },
    signal: stop.signal,
  })
  const ear: LiveEar = { status: response.status, heard: [], endedAt: null, stop: () => stop.abort() }
  if (response.status !== 200) {
    await response.body?.cancel()
    ear.endedAt = performance.now()
    return ear
  }
  const greeted = Promise.withResolvers<void>()
  const read = async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines)
        if (line.startsWith('data: ')) ear.heard.push({ message: JSON.parse(line.slice(6)), at: performance.now() })
      if (ear.heard.length) greeted.resolve()
    }
  }
  void read()
    .catch(() => undefined)
    .finally(() => {
      ear.endedAt = performance.now()
      greeted.resolve()
    })
  await greeted.promise
  return ear
}

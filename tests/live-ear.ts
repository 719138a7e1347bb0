import type { AddressInfo } from 'node:net'
import type { LiveMessage } from '../contract/live-message.ts'
import { sessionCookie } from '../server/identity/index.ts'
import type { Caller, TestApp } from './app.ts'
import { openLiveSocket } from './live-socket.ts'

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
  const greeted = Promise.withResolvers<void>()
  const headers = {
    ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }),
    ...(after && { 'last-event-id': after }),
  }
  const socket = openLiveSocket(Number(new URL(address).port), headers, {
    onStatus(status) {
      ear.status = status
    },
    onMessage(message) {
      ear.heard.push({ message, at: performance.now() })
      greeted.resolve()
    },
    onClose() {
      ear.endedAt = performance.now()
      greeted.resolve()
    },
  })
  const ear: LiveEar = { status: 0, heard: [], endedAt: null, stop: () => socket.destroy() }
  await greeted.promise
  return ear
}

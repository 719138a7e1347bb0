import type { Socket } from 'node:net'
import { sessionCookie } from '../../server/identity/session-token.ts'
import { openLiveSocket } from '../live-socket.ts'

export interface Watcher {
  personId: string
  /** How often each fact about an item or comment came: `item.published <id>`. */
  heard: Map<string, number>
  /** Times the server said that too much was missed. */
  reloads: number
  /** Whether the server greeted it on the line it has now. */
  isUp: boolean
  /** Connections made, and those that were greeted. */
  connects: number
  greeted: number
  lastEventId: string
  /** Answers that were no event stream, by status. */
  refused: Map<number, number>
  /** Breaks the line off, here; it comes back by itself. */
  cut(): void
  stop(): void
}

/**
 * Listens to the live connection as a browser does: it remembers the id of the last whole event, and names it when it
 * comes back.
 * @param retry milliseconds before it comes back
 */
export function startWatcher(port: number, person: { id: string; token: string }, retry = 300): Watcher {
  let socket: Socket | null = null
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  const watcher: Watcher = {
    personId: person.id,
    heard: new Map(),
    reloads: 0,
    isUp: false,
    connects: 0,
    greeted: 0,
    lastEventId: '',
    refused: new Map(),
    cut: () => socket?.destroy(),
    stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      socket?.destroy()
    },
  }

  const open = () => {
    watcher.connects++
    watcher.isUp = false
    const headers = {
      cookie: `${sessionCookie}=${person.token}`,
      ...(watcher.lastEventId && { 'last-event-id': watcher.lastEventId }),
    }
    socket = openLiveSocket(port, headers, {
      onStatus(status) {
        if (status !== 200) watcher.refused.set(status, (watcher.refused.get(status) ?? 0) + 1)
      },
      onMessage({ type, itemId, commentId }, id) {
        watcher.lastEventId = id
        if (type === 'hello') {
          watcher.greeted++
          watcher.isUp = true
        } else if (type === 'reload') watcher.reloads++
        else if (type === 'item.published' || type === 'comment.posted') {
          const key = `${type} ${commentId ?? itemId}`
          watcher.heard.set(key, (watcher.heard.get(key) ?? 0) + 1)
        }
      },
      onClose() {
        watcher.isUp = false
        if (!isStopped) timer = setTimeout(open, retry * (0.5 + Math.random()))
      },
    })
  }
  open()
  return watcher
}

import { connect, type Socket } from 'node:net'
import { type LiveMessage, livePath } from '../../contract/live-message.ts'
import { sessionCookie } from '../../server/identity/session-token.ts'

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
 * comes back. One plain socket, so that thousands of them fit in one process.
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
    let head = ''
    let rest = ''
    let isStream = false
    const line = connect(port, '127.0.0.1')
    socket = line
    line.setEncoding('utf8')
    line.on('connect', () => {
      const last = watcher.lastEventId ? `last-event-id: ${watcher.lastEventId}\r\n` : ''
      // HTTP/1.0: the answer comes without chunks
      line.write(
        `GET ${livePath} HTTP/1.0\r\nhost: localhost\r\ncookie: ${sessionCookie}=${person.token}\r\n${last}accept: text/event-stream\r\n\r\n`,
      )
    })
    line.on('data', (text: string) => {
      if (isStream) rest += text
      else {
        head += text
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const status = Number(head.slice(9, 12))
        if (status !== 200) {
          watcher.refused.set(status, (watcher.refused.get(status) ?? 0) + 1)
          return void line.destroy()
        }
        isStream = true
        rest = head.slice(end + 4)
      }
      const events = rest.split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) take(event)
    })
    line.on('error', () => {})
    line.on('close', () => {
      watcher.isUp = false
      if (!isStopped) timer = setTimeout(open, retry * (0.5 + Math.random()))
    })
  }

  const take = (event: string) => {
    let data = ''
    for (const line of event.split('\n')) {
      if (line.startsWith('id: ')) watcher.lastEventId = line.slice(4)
      else if (line.startsWith('data: ')) data = line.slice(6)
    }
    if (!data) return
    const message = JSON.parse(data) as LiveMessage
    if (message.type === 'hello') {
      watcher.greeted++
      watcher.isUp = true
    } else if (message.type === 'reload') watcher.reloads++
    else if (message.type === 'item.published' || message.type === 'comment.posted') {
      const key = `${message.type} ${message.commentId ?? message.itemId}`
      watcher.heard.set(key, (watcher.heard.get(key) ?? 0) + 1)
    }
  }
  open()
  return watcher
}

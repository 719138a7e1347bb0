import { connect, type Socket } from 'node:net'
import { type LiveMessage, livePath } from '../contract/live-message.ts'

export interface LiveSocketEvents {
  /** The server answered; anything but 200 is no event stream, and the line is closed. */
  onStatus?: (status: number) => void
  onMessage: (message: LiveMessage, id: string) => void
  onClose?: () => void
}

/**
 * The live connection as a browser's EventSource reads it, over one plain socket, so that thousands of them fit in one
 * process. It does not come back by itself.
 * @param headers such as the cookie, and `last-event-id`
 */
export function openLiveSocket(
  port: number,
  headers: Record<string, string>,
  { onStatus, onMessage, onClose }: LiveSocketEvents,
): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const lines = Object.entries({ host: 'localhost', accept: 'text/event-stream', ...headers })
  const read = eventReader(onMessage)
  let head = ''
  let isStream = false
  socket.setEncoding('utf8')
  // HTTP/1.0: the answer comes without chunks
  socket.write(`GET ${livePath} HTTP/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
  socket.on('data', (text: string) => {
    if (isStream) return read(text)
    head += text
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const status = Number(head.slice(9, 12))
    onStatus?.(status)
    if (status !== 200) return void socket.destroy()
    isStream = true
    read(head.slice(end + 4))
  })
  socket.on('error', () => {})
  socket.on('close', () => onClose?.())
  return socket
}

/** Takes an event stream in pieces as they come, and gives each message when it is whole. */
export function eventReader(hear: (message: LiveMessage, id: string) => void): (piece: string) => void {
  let rest = ''
  return (piece) => {
    const events = (rest + piece).split('\n\n')
    rest = events.pop()!
    for (const event of events) {
      let [id, data] = ['', '']
      for (const line of event.split('\n')) {
        if (line.startsWith('id: ')) id = line.slice(4)
        else if (line.startsWith('data: ')) data = line.slice(6)
      }
      if (data) hear(JSON.parse(data) as LiveMessage, id)
    }
  }
}

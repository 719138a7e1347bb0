import { connect } from 'node:net'

/**
 * An open event stream over a bare socket. Each message is given with the moment (performance.now()) it came.
 * @returns after the greeting, so that what happens from then on is heard
 */
export async function openLive(
  port: number,
  headers: Record<string, string>,
  heard: (data: string, at: number) => void,
): Promise<{ close(): void; isOpen(): boolean }> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET /api/live HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n${lines.join('')}\r\n`)
  let rest = ''
  let open = true
  await new Promise<void>((greeted, failed) => {
    socket.setTimeout(30_000, () => failed(new Error('the live connection does not greet')))
    socket.on('error', failed)
    socket.on('close', () => {
      open = false
      failed(new Error('the live connection was closed'))
    })
    socket.on('data', (chunk) => {
      const at = performance.now()
      rest += chunk.toString()
      const parts = rest.split('\n\n')
      rest = parts.pop()!
      for (const part of parts) {
        const data = /(?:^|\n)data: (.*)/.exec(part)?.[1]
        if (data === undefined) continue
        if (data.includes('"hello"')) {
          socket.setTimeout(0)
          greeted()
        } else heard(data, at)
      }
      if (/^HTTP\/1.1 (?!200)/.test(rest)) failed(new Error(rest.slice(0, 60)))
    })
  })
  return { close: () => socket.destroy(), isOpen: () => open }
}

import type { Socket } from 'node:net'
import type { Config } from './config.ts'
import { protectiveHeaders } from './security-headers.ts'

const statuses: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** Answers what is not HTTP, or too much of it, before there is a request: in our own form, and the connection ends. */
export const refuseUnreadable =
  (config: Config) =>
  ({ code = '' }: Error & { code?: string }, socket: Socket) => {
    if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
    const status = statuses[code] ?? '400 Bad Request'
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'input.invalid',
      status: Number(status.slice(0, 3)),
      code: 'input.invalid',
    })
    const headers = {
      ...protectiveHeaders(config, "style-src 'self'"),
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'private, no-store',
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  }

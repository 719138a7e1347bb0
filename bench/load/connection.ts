import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  /** Bytes of the body. */
  bytes: number
  /** The body, read only when asked. */
  text(): string
}

/** A request as it goes over the line; made once for what is asked often. */
export function requestBytes(of: {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}): Buffer {
  const body = of.body === undefined ? undefined : Buffer.from(of.body)
  const headers = {
    host: 'localhost',
    ...of.headers,
    ...(body && { 'content-type': 'application/json', 'content-length': String(body.length) }),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = Buffer.from(`${of.method ?? 'GET'} ${of.path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  return body ? Buffer.concat([head, body]) : head
}

/** Nothing came for too long, or the line broke. */
export class LostAnswer extends Error {}

/**
 * One keep-alive connection over a bare socket, so that asking costs the machine little beside what is measured. It reads
 * answers with a content-length; what it does not understand is an error, never a success.
 */
export function openConnection(port: number, patience = 10_000) {
  let socket: Socket | null = null
  let rest: Buffer[] = []
  let size = 0
  let waiting: { take: (answer: Answer) => void; fail: (error: Error) => void } | null = null

  const fail = (reason: string) => {
    const lost = waiting
    waiting = null
    rest = []
    size = 0
    socket?.destroy()
    socket = null
    lost?.fail(new LostAnswer(reason))
  }

  const read = (chunk: Buffer) => {
    rest.push(chunk)
    size += chunk.length
    if (rest.length > 1 && size < needed) return
    const all = rest.length === 1 ? chunk : Buffer.concat(rest)
    rest = [all]
    const head = all.indexOf('\r\n\r\n')
    if (head === -1) return
    const lines = all.toString('latin1', 0, head)
    const length = /\r\ncontent-length: (\d+)/i.exec(lines)?.[1]
    const status = Number(lines.slice(9, 12))
    const bytes = status === 204 || status === 304 ? 0 : Number(length)
    if (!lines.startsWith('HTTP/1.1 ') || Number.isNaN(bytes)) return fail('an answer that is not understood')
    needed = head + 4 + bytes
    if (size < needed) return
    if (size > needed) return fail('more bytes than were announced')
    const body = all.subarray(head + 4, needed)
    rest = []
    size = 0
    needed = 0
    const taker = waiting
    waiting = null
    taker?.take({ status, bytes, text: () => body.toString() })
  }
  let needed = 0

  const open = () => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true })
    opened.setTimeout(patience, () => fail('time-out'))
    opened.on('data', read)
    opened.on('error', (error) => socket === opened && fail(`the line broke: ${(error as { code?: string }).code}`))
    opened.on('close', () => socket === opened && fail('the line was closed'))
    needed = 0
    return opened
  }

  return {
    /** @throws LostAnswer after the patience (milliseconds), or when the line breaks; the next request opens a new one */
    ask(request: Buffer): Promise<Answer> {
      return new Promise((take, failed) => {
        waiting = { take, fail: failed }
        socket ??= open()
        socket.write(request)
      })
    },
    close() {
      const closing = socket
      socket = null
      closing?.destroy()
    },
  }
}

export type Connection = ReturnType<typeof openConnection>

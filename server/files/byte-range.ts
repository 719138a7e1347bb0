import type { IncomingHttpHeaders } from 'node:http'

/**
 * The one range that a request asks for (RFC 9110 §14), for going on with a broken download and for moving about in a
 * film. Null: send the whole. 'beyond': nothing of it exists (416). Several ranges at once get the whole.
 */
export function byteRange(
  headers: IncomingHttpHeaders,
  size: number,
  etag: string,
): { start: number; end: number } | 'beyond' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '')
  if (!match) return null
  if (headers['if-range'] && headers['if-range'] !== etag) return null
  const [from, to] = [match[1] ?? '', match[2] ?? '']
  if (!from && !to) return null
  if (!from) {
    const last = Math.min(Number(to), size)
    return last > 0 ? { start: size - last, end: size - 1 } : 'beyond'
  }
  const start = Number(from)
  const end = to ? Math.min(Number(to), size - 1) : size - 1
  if (start >= size) return 'beyond'
  return end < start ? null : { start, end }
}

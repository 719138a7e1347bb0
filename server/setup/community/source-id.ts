import { createHash } from 'node:crypto'

/** The id of what comes from this source: always the same, so that a second run finds what the first one made. */
export function sourceId(source: string): string {
  const hex = createHash('sha256').update(source).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import { createHash } from 'node:crypto'

/** The id of somebody or something in the demo: always the same for the same key, so that seeding twice is refused. */
export function demoId(kind: 'person', key: string): string {
  const hex = createHash('sha256').update(`plein demo ${kind} ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** What ids are made for; each kind has its own row of ids. */
const kinds = [
  'department',
  'person',
  'session',
  'group',
  'item',
  'comment',
  'mention',
  'notification',
  'tag',
  'file',
] as const
export type MadeKind = (typeof kinds)[number]

/** A random-looking id (version 4) that is always the same for the same kind and number: pages fill as with real ones. */
export function madeId(kind: MadeKind, nth: number): string {
  let seed = Math.imul(kinds.indexOf(kind) + 1, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b) ^ (nth >>> 7)
  const part = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const first = part()
  const second = (part() & 0xffff0fff) | 0x4000
  const third = (part() & 0x3fffffff) | 0x80000000
  // the number itself stands at the end, so that no two are ever the same
  const fourth = nth >>> 0
  const a = word(first)
  const b = word(second)
  const c = word(third)
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${word(fourth)}`
}

const word = (bits: number) =>
  hex[(bits >>> 24) & 255]! + hex[(bits >>> 16) & 255]! + hex[(bits >>> 8) & 255]! + hex[bits & 255]!

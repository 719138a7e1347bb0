/** A small, stable number from an id (FNV-1a, 32 bits): the same person has the same colour everywhere. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** One of the eight daylight hues of the tokens, as a CSS value. */
export function hueOf(id: string): string {
  return `var(--plein-hue-${(hashOf(id) % 8) + 1})`
}

export type Bond = 'keper' | 'halfsteens' | 'blok'

/** The street bond a group without a photo is paved with. */
export function bondOf(id: string): Bond {
  return (['keper', 'halfsteens', 'blok'] as const)[(hashOf(id) >>> 8) % 3] ?? 'keper'
}

/** First letter of the first and of the last word, past Dutch particles: "Samira el Idrissi" is SI. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map((word) => (word ? [...word][0]?.toLocaleUpperCase('nl') : '')).join('')
}

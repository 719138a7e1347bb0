/** Deterministic numbers and text, so that two runs measure the same organisation: the peers' own generator, in their order. */

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables =
  'ka to mi re sol ven dar lin por ta ne ru sha bel cor fin gra hol jin pla qui ster tion ment ing er al'.split(' ')

/** Words like a language's: few are used much, many are rare. */
function vocabulary(size: number): string[] {
  const next = numbers(42)
  const words = new Set<string>()
  while (words.size < size) {
    const parts = 2 + Math.floor(next() * 2)
    words.add(Array.from({ length: parts }, () => syllables[Math.floor(next() * syllables.length)]).join(''))
  }
  return [...words]
}

export const words = vocabulary(3000)
let total = 0
const weights = Float64Array.from(words, (_, rank) => {
  total += 1 / (rank + 10)
  return total
})

/** In a fifth of all items and a tenth of all comments. */
export const commonWord = 'project'
/** In ten items, however many there are. */
export const rareWord = 'zyxquartz'

/** A text of so many words, with a full stop now and then. */
export function text(next: () => number, least: number, most: number): string {
  const count = least + Math.floor(next() * (most - least + 1))
  let written = word(next)
  for (let index = 1; index < count; index++) written += ` ${word(next)}${index % 12 === 11 ? '.' : ''}`
  return written
}

function word(next: () => number): string {
  const at = next() * total
  let low = 0
  let high = weights.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (weights[middle]! < at) low = middle + 1
    else high = middle
  }
  return words[low]!
}

import type { Segments } from '../../contract/search.ts'

/** Signs around a hit in what ts_headline gives. From the private area: texts have them taken out first. */
export const hitStart = '\uE000'
export const hitEnd = '\uE001'

/** Parts of a text in which hits stand between the two signs. Blanks become single spaces. */
export function readSegments(marked: string): Segments {
  const segments: Segments = []
  let hit = false
  for (const part of marked
    .replace(/\s+/gu, ' ')
    .trim()
    .split(/([\uE000\uE001])/u)) {
    if (part === hitStart) hit = true
    else if (part === hitEnd) hit = false
    else if (part) segments.push({ text: part, hit })
  }
  return segments
}

const folded = (sign: string) => sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/**
 * Marks words in a text, without regard to case and accents.
 * @param where `start`: only where a word begins with it, for names. `anywhere`: inside compound words too.
 */
export function markWords(text: string, words: string[], where: 'start' | 'anywhere'): Segments {
  const signs = [...text]
  const plain = signs.map((sign) => folded(sign) || sign)
  const hits = new Array<boolean>(signs.length).fill(false)
  for (const word of words) {
    const wanted = [...word].map(folded).filter(Boolean)
    for (let at = 0; wanted.length && at + wanted.length <= plain.length; at++) {
      if (where === 'start' && isLetter(signs[at - 1])) continue
      if (wanted.every((sign, index) => plain[at + index] === sign)) hits.fill(true, at, at + wanted.length)
    }
  }
  const segments: Segments = []
  for (const [index, sign] of signs.entries()) {
    const last = segments.at(-1)
    const hit = hits[index] === true
    if (last?.hit === hit) last.text += sign
    else segments.push({ text: sign, hit })
  }
  return segments
}

export const hasHit = (segments: Segments) => segments.some((segment) => segment.hit)

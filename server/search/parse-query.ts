import { maxSearchTerms } from '../../contract/search.ts'

/** One word or phrase that is looked for. */
export interface Term {
  words: string
  isPhrase: boolean
  /** May still be half a word: the last one typed. */
  isPrefix: boolean
}

export interface ParsedQuery {
  /** Each group must be found; of the terms inside a group one is enough. */
  groups: Term[][]
  without: Term[]
}

const parts = /(-?)"([^"]*)"|(\S+)/gu
const isOr = (part: string) => part === 'OR' || part === 'OF' || part === '|'

/** Letters, digits and hyphens within words; a possessive or elided letter goes with its apostrophe. */
const clean = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/(?<=\p{L})['’`]\p{L}{1,2}(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-\p{M}]+|-+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

/**
 * Reads what somebody typed: words (all of them), "a phrase", -without, one OR another. Whatever else stands there is
 * punctuation; nothing typed is an error.
 */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = { groups: [], without: [] }
  let count = 0
  let joins = false
  let typedLast: Term | null = null
  // A quote that was never closed is a sign like any other.
  const typed = (text.match(/"/g) ?? []).length % 2 ? text.replace(/"(?=[^"]*$)/, ' ') : text
  for (const [, minus, phrase, word] of typed.matchAll(parts)) {
    if (word !== undefined && isOr(word)) {
      joins = query.groups.length > 0
      continue
    }
    const isWithout = minus === '-' || (word?.startsWith('-') === true && word.length > 1)
    const words = clean(phrase ?? word ?? '')
    if (!words) continue
    const several = words.includes(' ')
    const terms: Term[] =
      phrase !== undefined || (isWithout && several)
        ? [{ words, isPhrase: several, isPrefix: false }]
        : words.split(' ').map((one) => ({ words: one, isPhrase: false, isPrefix: false }))
    for (const term of terms) {
      if (++count > maxSearchTerms) break
      const group = joins && query.groups.at(-1)
      if (isWithout) query.without.push(term)
      else if (group) group.push(term)
      else query.groups.push([term])
      joins = false
      typedLast = isWithout || phrase !== undefined ? null : term
    }
  }
  if (typedLast && count <= maxSearchTerms && typedLast.words.length > 1) typedLast.isPrefix = true
  return query
}

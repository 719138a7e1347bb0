/** Readers of single cells. Each gives what the cell means, or undefined where it cannot be understood. */

/** `31-12-2025`, `31/12/2025`, `31.12.2025` and `2025-12-31`, with or without a time; as `2025-12-31`. */
export function readDay(text: string): string | undefined {
  const day = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const dutch = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(day)
  const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(day)
  const [year, month, date] = dutch ? [dutch[4], dutch[3], dutch[1]] : [iso?.[1], iso?.[3], iso?.[4]]
  if (!year || !month || !date) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${written}T00:00:00Z`)
  // Date rolls 31 February over into March.
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
  return isReal && Number(year) >= 1900 ? written : undefined
}

const weekdays = [/^(ma|maa|maandag|mo|mon|monday)$/, /^(di|din|dinsdag|tu|tue|tues|tuesday)$/]
weekdays.push(/^(wo|woe|woensdag|we|wed|wednesday)$/, /^(do|don|donderdag|th|thu|thur|thurs|thursday)$/)
weekdays.push(
  /^(vr|vrij|vrijdag|fr|fri|friday)$/,
  /^(za|zat|zaterdag|sa|sat|saturday)$/,
  /^(zo|zon|zondag|su|sun|sunday)$/,
)

/** `ma di do`, `ma, di en do`, `ma t/m vr`, `Mon-Fri`: 1 = Monday … 7 = Sunday, in order. */
export function readWorkingDays(text: string): number[] | undefined {
  const listed = text.trim().toLowerCase()
  // With several dashes in a row they part the days: ma-wo-vr is three days.
  const words = (/^\p{L}+(-\p{L}+){2,}$/u.test(listed) ? listed.replaceAll('-', ' ') : listed)
    .replaceAll(/t\/m|tot en met|\bto\b|through|[-–—]/g, ' - ')
    .split(/[\s,;/+&.]+|\ben\b|\band\b/)
    .filter(Boolean)
  const days = new Set<number>()
  let last: number | undefined
  let isRange = false
  for (const word of words) {
    if (word === '-') {
      if (last === undefined || isRange) return undefined
      isRange = true
      continue
    }
    const day = weekdays.findIndex((names) => names.test(word)) + 1
    if (day === 0 || (isRange && day < last!)) return undefined
    for (let next = isRange ? last! : day; next <= day; next += 1) days.add(next)
    last = day
    isRange = false
  }
  return isRange || days.size === 0 ? undefined : [...days].sort()
}

const pathSigns = ['>', '»', '\\', '|', '/'] as const

/**
 * Which sign parts the departments of a path, from all cells of the column: the strongest that occurs, so that a slash
 * in "Beheer/onderhoud" stays where paths are written with `>`.
 */
export function pathSign(cells: Iterable<string>): string | null {
  const seen = new Set<string>()
  for (const cell of cells) for (const sign of pathSigns) if (cell.includes(sign)) seen.add(sign)
  return pathSigns.find((sign) => seen.has(sign)) ?? null
}

/** What stands between a first name and a last name in Dutch: "van den", "de", "in 't". */
const infixWord = /^(van|von|der|den|de|het|'t|’t|ten|ter|te|in|op|aan|bij|uit|voor|la|le|du|el|al)$/i

export interface NameParts {
  first: string
  infix: string
  last: string
}

/** One cell with a whole name: `Jan van den Berg` or `Berg, Jan van den`. */
export function readName(text: string): NameParts {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length === 2 && parts[0] && parts[1]) {
    const words = parts[1].split(' ')
    const start = words.findIndex((_, index) => index > 0 && words.slice(index).every((rest) => infixWord.test(rest)))
    if (start < 0) return { first: parts[1], infix: '', last: parts[0] }
    return { first: words.slice(0, start).join(' '), infix: words.slice(start).join(' '), last: parts[0] }
  }
  const words = text.split(' ')
  const infixStart = words.findIndex((word, index) => index > 0 && index < words.length - 1 && infixWord.test(word))
  const start = infixStart > 0 ? infixStart : words.length - 1
  let end = start
  while (end < words.length - 1 && infixWord.test(words[end]!)) end += 1
  return {
    first: words.slice(0, start).join(' '),
    infix: words.slice(start, end).join(' '),
    last: words.slice(end).join(' '),
  }
}

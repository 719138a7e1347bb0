import englishUrl from 'emojibase-data/en/compact.json?url'
import dutchUrl from 'emojibase-data/nl/compact.json?url'

export type Emoji = { unicode: string; label: string }
type Compact = { hexcode: string; unicode: string; label: string; tags?: string[]; order?: number }
type Entry = Emoji & { words: string[]; order: number }

let loading: Promise<Record<'nl' | 'en', Entry[]>> | undefined

const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

async function load(): Promise<Record<'nl' | 'en', Entry[]>> {
  const read = async (url: string): Promise<Compact[]> => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`Emoji data answered ${response.status}`)
    return response.json()
  }
  const [dutch, english] = await Promise.all([read(dutchUrl), read(englishUrl)])
  const words = new Map<string, string[]>()
  for (const { hexcode, label, tags = [] } of [...dutch, ...english]) {
    words.set(hexcode, [
      ...(words.get(hexcode) ?? []),
      ...[label, ...tags].flatMap((name) => [fold(name), ...fold(name).split(/[^\p{L}\p{N}]+/u)]),
    ])
  }
  // Letters of flags (regional indicators) have no place in the order, and mean nothing alone.
  const entries = (list: Compact[]): Entry[] =>
    list.flatMap(({ hexcode, unicode, label, order }) =>
      order === undefined ? [] : [{ unicode, label, order, words: words.get(hexcode) ?? [] }],
    )
  return { nl: entries(dutch), en: entries(english) }
}

/** Emoji by Dutch and English words, the nearest first; labels in `language`. Loads the list at the first question. */
export async function searchEmoji(query: string, language: string, limit: number): Promise<Emoji[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  const all = (await loading)[language.startsWith('nl') ? 'nl' : 'en']
  const wanted = fold(query).replace(/[_-]/g, ' ').trim()
  const rank = ({ words, label }: Entry): number => {
    if (fold(label) === wanted) return 0
    if (words.includes(wanted)) return 1
    if (fold(label).startsWith(wanted)) return 2
    return words.some((word) => word.startsWith(wanted)) ? 3 : 4
  }
  return all
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 4)
    .sort((one, other) => one.rank - other.rank || one.entry.order - other.entry.order)
    .slice(0, limit)
    .map(({ entry: { unicode, label } }) => ({ unicode, label }))
}

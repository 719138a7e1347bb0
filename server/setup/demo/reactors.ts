import { seeded } from './pictures/seeded.ts'
import type { DemoReactions, PersonKey, ReactionSource } from './types.ts'

/**
 * Turns `'wim emine +12'` into keys: those named first, then as many others as asked from those who may read it, always
 * the same ones for the same word. `taken` are people who can't be picked again, such as the author.
 */
export function crowd(source: string, readers: PersonKey[], word: string, taken: Set<PersonKey>): PersonKey[] {
  const said = source.split(' ').filter(Boolean)
  const named = said.filter((part) => !part.startsWith('+'))
  for (const key of named) taken.add(key)
  const wanted = Number(said.find((part) => part.startsWith('+')) ?? 0)
  const chance = seeded(word)
  const free = readers.filter((key) => !taken.has(key))
  const drawn: PersonKey[] = []
  while (drawn.length < wanted && free.length > 0) {
    const [key] = free.splice(chance.whole(0, free.length - 1), 1)
    if (key) drawn.push(key)
  }
  for (const key of drawn) taken.add(key)
  return [...named, ...drawn]
}

/** All reactions of one item or comment; a person reacts once, and not to themselves. */
export function reactionsOf(
  source: ReactionSource,
  readers: PersonKey[],
  author: PersonKey,
  word: string,
): DemoReactions[] {
  const entries = Object.entries(source) as [DemoReactions['kind'], string][]
  const taken = new Set([author])
  // Everyone named anywhere is taken first, so that the crowd of one kind never holds a name of another.
  for (const [, words] of entries) for (const key of words.split(' ')) if (!key.startsWith('+')) taken.add(key)
  return entries.map(([kind, words]) => ({ kind, by: crowd(words, readers, `${word} ${kind}`, taken) }))
}

import type { Journal } from './journal.ts'
import type { Watcher } from './watcher.ts'

type Heard = Pick<Watcher, 'personId' | 'heard' | 'reloads'> & Partial<Watcher>

/**
 * Whoever listened all the time heard of each post and comment they may see once, whatever happened to their line; and of
 * none that they may not see.
 * @param maySee by audience: who is in it; an audience that is not named is for all
 */
export function judgeLive(journal: Journal, watchers: Heard[], maySee: Map<string, Set<string>>): string[] {
  const audiences = new Map(journal.posts.map((post) => [post.id, post.audienceId]))
  const facts = [
    ...journal.posts.map((post) => ({ ...post, type: 'item.published', place: post.audienceId })),
    ...journal.comments.map((one) => ({ ...one, type: 'comment.posted', place: audiences.get(one.itemId) ?? '' })),
  ].flatMap(({ id, type, outcome, place }) =>
    id && outcome === 'acknowledged' ? [{ key: `${type} ${id}`, place }] : [],
  )
  const wrong: string[] = []
  for (const watcher of watchers) {
    const { personId, heard, reloads } = watcher
    let missed = 0
    let leaked = 0
    for (const { key, place } of facts) {
      const isFor = maySee.get(place)?.has(personId) ?? true
      if (isFor && !heard.has(key)) missed++
      if (!isFor && heard.has(key)) leaked++
    }
    const doubled = [...heard.values()].filter((times) => times > 1).length
    if (missed) wrong.push(`${personId} missed ${missed} of ${facts.length} facts${lineOf(watcher)}`)
    if (doubled) wrong.push(`${personId} heard ${doubled} facts twice`)
    if (leaked) wrong.push(`${personId} heard ${leaked} facts of a place they are not in`)
    if (reloads) wrong.push(`${personId} was told to reload ${reloads} times`)
  }
  return wrong
}

/** How it went with the line of somebody, for whoever looks for the cause. */
const lineOf = ({ connects, greeted, lastEventId, refused }: Heard) =>
  connects === undefined
    ? ''
    : ` (connected ${connects} times, greeted ${greeted}, last at ${lastEventId}, refused ${JSON.stringify([...(refused ?? [])])})`

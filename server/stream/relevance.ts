import type { ItemCard } from '../../contract/item.ts'

export type StreamReason = NonNullable<ItemCard['reason']>

/** What the order 'relevant first' looks at; nothing about what people read, only what they chose and what is said. */
export interface RelevanceFacts {
  ageHours: number
  isMentioned: boolean
  /** Name of the author, when the viewer follows them. */
  followedAuthor: string | null
  /** A tag on it that the viewer follows. */
  followedTag: string | null
  /** A group of the viewer in which it stands. */
  ownGroup: string | null
  /** The viewer's department, when it stands there. */
  ownDepartment: string | null
  /** People who commented or reacted. */
  talk: number
}

/** Points halve with every day of age: a stream is about now. */
const halfLifeHours = 24

/**
 * Relevant first, by a rule short enough to be said on the card: points for what concerns the viewer, halved a day.
 * The reason is what gave most points.
 * @returns a score without a unit, higher first, and the reason in code and name
 */
export function relevance(facts: RelevanceFacts): { score: number; reason: StreamReason } {
  const parts: [number, StreamReason][] = [
    [facts.isMentioned ? 5 : 0, { code: 'mentioned', name: null }],
    [facts.followedAuthor ? 3 : 0, { code: 'follows-author', name: facts.followedAuthor }],
    [facts.followedTag ? 2.5 : 0, { code: 'follows-tag', name: facts.followedTag }],
    [facts.ownGroup ? 2 : 0, { code: 'own-group', name: facts.ownGroup }],
    [facts.ownDepartment ? 1.5 : 0, { code: 'own-department', name: facts.ownDepartment }],
    // the thirtieth comment adds almost nothing
    [3 * (1 - 2 ** (-facts.talk / 8)), { code: 'talked-about', name: null }],
  ]
  const points = parts.reduce((sum, [part]) => sum + part, 0)
  const [most, reason] = parts.reduce((best, part) => (part[0] > best[0] ? part : best))
  return {
    score: (1 + points) * 2 ** (-Math.max(0, facts.ageHours) / halfLifeHours),
    reason: most >= 1 ? reason : { code: 'new', name: null },
  }
}

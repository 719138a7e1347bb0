import type { NotificationKind, NotificationReason } from '../../contract/notifications.ts'

/** One person to be told, once, for the strongest reason. */
export interface Recipient {
  personId: string
  kind: NotificationKind
  reason: NotificationReason
}

/** What is known about a comment and the people around it. */
export interface CommentFacts {
  actorId: string
  role: 'comment' | 'answer'
  itemAuthorId: string | null
  /** Of the comment that is replied to. */
  parentAuthorId: string | null
  mentions: string[]
  followers: string[]
  takingPart: string[]
  muted: string[]
}

/**
 * Who is told of a comment, and why: named, answered, author, follower, taking part, in this order; never the writer, and
 * never who muted the item unless they are named.
 */
export function commentRecipients(facts: CommentFacts): Recipient[] {
  const unlessMuted = (ids: (string | null)[]) => ids.flatMap((id) => (id && !facts.muted.includes(id) ? [id] : []))
  const told: Recipient[] = [
    ...facts.mentions.map((personId) => ({ personId, kind: 'mention', reason: 'mentioned' }) as const),
    ...unlessMuted([facts.parentAuthorId]).map(
      (personId) => ({ personId, kind: 'reply', reason: 'own-comment' }) as const,
    ),
    ...unlessMuted([facts.itemAuthorId]).map((personId) => ({ personId, kind: facts.role, reason: 'author' }) as const),
    ...unlessMuted(facts.followers).map((personId) => ({ personId, kind: facts.role, reason: 'following' }) as const),
    ...unlessMuted(facts.takingPart).map(
      (personId) => ({ personId, kind: facts.role, reason: 'taking-part' }) as const,
    ),
  ]
  return once(told, facts.actorId)
}

/** Who is told of a new item: who is named, and members who asked for everything of their group. */
export const itemRecipients = (facts: { actorId: string; mentions: string[]; wantAll: string[] }): Recipient[] =>
  once(
    [
      ...facts.mentions.map((personId) => ({ personId, kind: 'mention', reason: 'mentioned' }) as const),
      ...facts.wantAll.map((personId) => ({ personId, kind: 'new-item', reason: 'group-all' }) as const),
    ],
    facts.actorId,
  )

function once(told: Recipient[], actorId: string): Recipient[] {
  const seen = new Set([actorId])
  return told.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
}

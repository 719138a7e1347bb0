import type { Found } from './found.ts'
import type { CommentRecord, Journal, PostRecord } from './journal.ts'

/** As many faces as one notification keeps; beyond them it only counts. */
const facesKept = 20

/**
 * Everybody who had to be told was told, once: who was named, whose post or comment was answered or liked. And nobody was
 * told of somebody who did nothing there.
 */
export function judgeNotifications(journal: Journal, found: Found): string[] {
  const told = new Map(found.notifications.map((row) => [keyOf(row.recipientId, row.kind, row.itemId), row]))
  const wrong: string[] = []
  if (told.size !== found.notifications.length)
    wrong.push(`${found.notifications.length - told.size} people were told the same thing twice`)
  const posts = new Map(journal.posts.flatMap((post) => (post.id ? [[post.id, post] as const] : [])))
  for (const { recipientId, kind, itemId, actorId, isSure } of expectations(journal, posts)) {
    const row = told.get(keyOf(recipientId, kind, itemId))
    if (!isSure || row?.actorIds.includes(actorId) || (row && row.actorCount > facesKept)) continue
    wrong.push(`${recipientId} was never told that ${actorId} did '${kind}' on ${itemId}`)
  }
  const actors = actorsOf(journal, posts)
  for (const { recipientId, kind, itemId, actorIds, actorCount } of found.notifications) {
    if (!itemId) continue
    const what = `the '${kind}' on ${itemId} for ${recipientId}`
    if (new Set(actorIds).size !== actorIds.length) wrong.push(`${what} names somebody twice`)
    if (actorCount < actorIds.length || (actorCount <= facesKept && actorCount !== actorIds.length))
      wrong.push(`${what} counts ${actorCount} people and names ${actorIds.length}`)
    const strangers = actorIds.filter((id) => id === recipientId || !actors.get(itemId)?.has(id))
    if (strangers.length) wrong.push(`${what} names ${strangers}, who did nothing there`)
  }
  return wrong
}

const keyOf = (recipientId: string, kind: string, itemId: string | null) => `${recipientId} ${kind} ${itemId}`

interface Expectation {
  recipientId: string
  kind: string
  itemId: string
  actorId: string
  /** False where the item was removed, perhaps before anybody could be told. */
  isSure: boolean
}

function expectations(journal: Journal, posts: Map<string, PostRecord>): Expectation[] {
  const authors = new Map(journal.comments.map((comment) => [comment.id, comment.authorId]))
  const ofPosts = journal.posts.flatMap((post): Expectation[] => {
    const { id, outcome, authorId, mentions, reactions, removal } = post
    if (!id || outcome !== 'acknowledged') return []
    const isSure = removal === null || removal === 'refused'
    const named = mentions.filter((person) => person !== authorId)
    return [
      ...named.map((recipientId) => ({ recipientId, kind: 'mention', itemId: id, actorId: authorId, isSure })),
      ...[...reactions]
        .filter(([person, set]) => person !== authorId && set.outcome === 'acknowledged' && set.kind !== null)
        .map(([person]) => ({ recipientId: authorId, kind: 'reaction', itemId: id, actorId: person, isSure })),
    ]
  })
  const ofComments = journal.comments.flatMap((comment) => {
    const post = posts.get(comment.itemId)
    if (comment.outcome !== 'acknowledged' || !post) return []
    const isSure = post.removal === null || post.removal === 'refused'
    return toldOf(comment, post, authors).map(([recipientId, kind]) => ({
      recipientId,
      kind,
      itemId: comment.itemId,
      actorId: comment.authorId,
      isSure,
    }))
  })
  return [...ofPosts, ...ofComments]
}

/** Named, answered, author: for each person the first that fits, never the writer. */
function toldOf(comment: CommentRecord, post: PostRecord, authors: Map<string | null, string>): [string, string][] {
  const kinds = new Map<string, string>()
  const add = (personId: string | undefined, kind: string) => {
    if (personId && personId !== comment.authorId && !kinds.has(personId)) kinds.set(personId, kind)
  }
  for (const person of comment.mentions) add(person, 'mention')
  if (comment.parentId) add(authors.get(comment.parentId), 'reply')
  add(post.authorId, 'comment')
  return [...kinds]
}

/** Everybody who did anything on an item, however it ended. */
function actorsOf(journal: Journal, posts: Map<string, PostRecord>): Map<string, Set<string>> {
  const actors = new Map([...posts].map(([id, post]) => [id, new Set([post.authorId, ...post.reactions.keys()])]))
  for (const comment of journal.comments) actors.get(comment.itemId)?.add(comment.authorId)
  return actors
}

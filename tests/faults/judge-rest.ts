import { reactionKinds } from '../../contract/reaction-kinds.ts'
import type { Found, Seen } from './found.ts'
import { type Journal, mayRead } from './journal.ts'

/** Counters that stand beside what they count. */
export function judgeCounters(found: Found): string[] {
  const comments = Map.groupBy(
    found.comments.filter((row) => !row.isRemoved),
    (row) => row.itemId,
  )
  const replies = Map.groupBy(
    found.comments.filter((row) => !row.isRemoved && row.parentId),
    (row) => row.parentId,
  )
  const reactions = Map.groupBy(found.reactions, (row) => row.itemId)
  const wrong: string[] = []
  for (const item of found.items) {
    const said = comments.get(item.id)?.length ?? 0
    if (item.commentCount !== said) wrong.push(`item ${item.id} counts ${item.commentCount} comments and has ${said}`)
    const counts = reactionKinds.map(
      (_, index) => (reactions.get(item.id) ?? []).filter((row) => row.kind === index + 1).length,
    )
    if (String(item.reactionCounts) !== String(counts))
      wrong.push(`item ${item.id} counts reactions [${item.reactionCounts}] and has [${counts}]`)
    if (item.revisions !== item.version - 1)
      wrong.push(`item ${item.id} has version ${item.version} and ${item.revisions} earlier texts`)
  }
  for (const comment of found.comments) {
    const count = replies.get(comment.id)?.length ?? 0
    if (comment.replyCount !== count)
      wrong.push(`comment ${comment.id} counts ${comment.replyCount}, has ${count} replies`)
  }
  return wrong
}

/**
 * The order of the facts has no gap and no one waits, everybody digested all of it, and nothing was put aside.
 * @param mayPark kinds that the harness itself poisoned
 */
export function judgeOutbox(found: Found, mayPark: string[] = []): string[] {
  const { waiting, rows, first, last } = found.outbox
  const wrong: string[] = []
  if (waiting) wrong.push(`${waiting} facts never got a position`)
  const placed = rows - waiting
  if (placed && (first !== 1 || last !== placed))
    wrong.push(`${placed} facts have positions from ${first} to ${last}: there is a gap or a double`)
  for (const { name, position } of found.cursors)
    if (position !== last) wrong.push(`${name} stands at ${position} of ${last}`)
  if (!found.cursors.length) wrong.push('nobody digests the facts')
  for (const { consumer, position, kind, error } of found.parked)
    if (!mayPark.includes(kind)) wrong.push(`${consumer} put ${kind} at ${position} aside: ${error.slice(0, 120)}`)
  return wrong
}

/** What is published and only that can be found by searching. */
export function judgeIndex(found: Found): string[] {
  const indexed = new Set(found.indexed)
  const wrong: string[] = []
  for (const { id, state } of found.items) {
    if (state === 'published' && !indexed.has(id)) wrong.push(`item ${id} is published and not in the index`)
    if (state !== 'published' && indexed.has(id)) wrong.push(`item ${id} is ${state} and still in the index`)
  }
  return wrong
}

/** What colleagues see through the API is what was acknowledged. */
export function judgeSeen(journal: Journal, found: Found, seen: Seen): string[] {
  const wrong: string[] = []
  const byId = new Map(found.items.map((row) => [row.id, row]))
  for (const post of journal.posts) {
    if (post.outcome !== 'acknowledged' || !post.id || !seen.posts.has(post.id)) continue
    const card = seen.posts.get(post.id)
    const mustBeGone = post.removal === 'acknowledged'
    const mayBeGone = mustBeGone || post.removal === 'open'
    if (!card || card.isRemoved) {
      if (!mayBeGone) wrong.push(`post ${post.mark} is not to be had through the API`)
      continue
    }
    if (mustBeGone) wrong.push(`post ${post.mark} was removed and the API still shows it`)
    if (card.mark === null || !mayRead(post).includes(card.mark)) wrong.push(`post ${post.mark} reads ${card.mark}`)
    const row = byId.get(post.id)
    if (row && (card.commentCount !== row.commentCount || String(card.reactionCounts) !== String(row.reactionCounts)))
      wrong.push(`post ${post.mark} shows other counts than it has`)
  }
  for (const [itemId, shown] of seen.conversations) wrong.push(...judgeConversation(journal, itemId, shown))
  return [...wrong, ...judgeStream(found, seen)]
}

function judgeConversation(
  journal: Journal,
  itemId: string,
  shown: { id: string; mark: string | null; isRemoved: boolean }[],
) {
  const times = Map.groupBy(shown, (row) => row.id)
  return journal.comments.flatMap((comment) => {
    if (comment.itemId !== itemId || comment.outcome !== 'acknowledged' || !comment.id) return []
    const rows = times.get(comment.id) ?? []
    const [row] = rows
    if (rows.length !== 1 || !row) return [`comment ${comment.mark} shows ${rows.length} times beneath its item`]
    if (comment.removal === 'acknowledged')
      return row.isRemoved ? [] : [`comment ${comment.mark} was removed and shows`]
    if (row.isRemoved) return comment.removal === 'open' ? [] : [`comment ${comment.mark} shows as removed`]
    return row.mark && mayRead(comment).includes(row.mark) ? [] : [`comment ${comment.mark} reads ${row.mark}`]
  })
}

function judgeStream(found: Found, seen: Seen): string[] {
  const times = Map.groupBy(seen.stream, (id) => id)
  const wrong: string[] = []
  for (const { id, state } of found.items) {
    const count = times.get(id)?.length ?? 0
    if (count !== (state === 'published' ? 1 : 0)) wrong.push(`${state} item ${id} stands ${count} times in the stream`)
  }
  return wrong
}

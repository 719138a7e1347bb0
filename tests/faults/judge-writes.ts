import { type ReactionKind, reactionKinds } from '../../contract/reaction-kinds.ts'
import { judgeAcknowledged } from '../acknowledged.ts'
import type { Found } from './found.ts'
import { type CommentRecord, type Journal, mayHaveVersion, mayRead, type PostRecord } from './journal.ts'

/**
 * Holds the database to what was acknowledged: each post, comment, edit, removal and reaction is there, once, as its
 * writer was told.
 * @returns one sentence for each thing that is not so
 */
export function judgeWrites(journal: Journal, found: Found): string[] {
  const yes = (kind: 'post' | 'comment', records: (PostRecord | CommentRecord)[]) =>
    records.filter(({ outcome }) => outcome === 'acknowledged').map(({ id, mark }) => ({ kind, id, name: mark }))
  const acknowledged = [...yes('post', journal.posts), ...yes('comment', journal.comments)]
  return [
    ...judgeAcknowledged(acknowledged, { ...found, announced: found.outbox.announced }),
    ...judgeTexts('post', journal.posts, found.items, (row) => row.state === 'removed'),
    ...judgeTexts('comment', journal.comments, found.comments, (row) => row.isRemoved),
    ...judgeStrangers(journal, found),
    ...judgePlaces(journal, found),
    ...judgeReactions(journal, found),
  ]
}

type Row = { id: string; authorId: string; mark: string | null; version: number }

function judgeTexts<R extends Row>(
  what: string,
  records: (PostRecord | CommentRecord)[],
  rows: R[],
  isRemoved: (row: R) => boolean,
): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byMark = Map.groupBy(rows, (row) => row.mark)
  return records.flatMap((record): string[] => {
    const { mark, outcome, id } = record
    const marks = [mark, ...record.edits.map((edit) => edit.mark)]
    const all = marks.flatMap((one) => byMark.get(one) ?? [])
    if (all.length > 1) return [`${what} ${mark} stands there ${all.length} times`]
    if (outcome === 'refused') return all.length ? [`${what} ${mark} was refused and stands there`] : []
    if (outcome === 'open') return []
    const row = id === null ? undefined : byId.get(id)
    if (!row) return []
    const wrong: string[] = []
    const texts = mayRead(record)
    if (row.authorId !== record.authorId) wrong.push(`${what} ${mark} is of somebody else`)
    if (row.mark === null || !texts.includes(row.mark))
      wrong.push(`${what} ${mark} says ${row.mark} where ${texts.join(' or ')} was acknowledged`)
    const { least, most } = mayHaveVersion(record)
    if (row.version < least || row.version > most)
      wrong.push(`${what} ${mark} has version ${row.version} after ${least - 1} acknowledged edits`)
    if (record.removal === 'acknowledged' && !isRemoved(row)) wrong.push(`${what} ${mark} was removed and is back`)
    if ((record.removal === null || record.removal === 'refused') && isRemoved(row))
      wrong.push(`${what} ${mark} is removed and nobody did that`)
    return wrong
  })
}

/** Nothing stands there that nobody wrote. */
function judgeStrangers(journal: Journal, found: Found): string[] {
  const marks = new Set(
    [...journal.posts, ...journal.comments].flatMap((one) => [one.mark, ...one.edits.map((edit) => edit.mark)]),
  )
  const isStrange = (row: Row) => row.mark === null || !marks.has(row.mark)
  return [...found.items.filter(isStrange), ...found.comments.filter(isStrange)].map(
    (row) => `${row.id} says ${row.mark}, which nobody wrote`,
  )
}

/** A post stands in the one place it was sent to, and its comments beneath the item they were written under. */
function judgePlaces(journal: Journal, found: Found): string[] {
  const places = Map.groupBy(found.placements, (row) => row.itemId)
  const comments = new Map(found.comments.map((row) => [row.id, row]))
  const wrong: string[] = []
  for (const { id, mark, outcome, audienceId } of journal.posts) {
    if (outcome !== 'acknowledged' || !id) continue
    const placed = (places.get(id) ?? []).map((row) => row.audienceId)
    if (placed.length !== 1 || placed[0] !== audienceId)
      wrong.push(`post ${mark} is placed in [${placed}] instead of ${audienceId}`)
  }
  for (const { id, mark, itemId, parentId } of journal.comments) {
    const row = id ? comments.get(id) : undefined
    if (row && (row.itemId !== itemId || row.parentId !== parentId)) wrong.push(`comment ${mark} hangs elsewhere`)
  }
  return wrong
}

const numberOf = (kind: ReactionKind | null) => (kind === null ? 0 : reactionKinds.indexOf(kind) + 1)

function judgeReactions(journal: Journal, found: Found): string[] {
  const rows = Map.groupBy(found.reactions, (row) => row.itemId)
  const wrong: string[] = []
  for (const { id, mark, reactions } of journal.posts) {
    if (!id) continue
    const kinds = new Map((rows.get(id) ?? []).map((row) => [row.personId, row.kind]))
    for (const [personId, { kind, outcome }] of reactions) {
      const has = kinds.get(personId) ?? 0
      if (outcome === 'acknowledged' && has !== numberOf(kind))
        wrong.push(`the reaction of ${personId} on ${mark} is ${has} where ${kind} was acknowledged`)
      kinds.delete(personId)
    }
    for (const personId of kinds.keys()) wrong.push(`${personId} reacted on ${mark} and never did that`)
  }
  return wrong
}

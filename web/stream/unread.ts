import type { ItemCard } from '../../contract/item.ts'

export interface Unread {
  /** Before this item the known part begins; null while it was not read yet, or nothing is new. */
  lineAbove: string | null
  /** New ones by others among what was read. */
  count: number
  /** All that was read is new: the line lies further down. */
  isAllNew: boolean
}

/**
 * Where new ends in a list that is newest first.
 * @param seenAt everything after this moment is new; null on a first visit, when a line would say nothing
 */
export function unreadIn(
  rows: Pick<ItemCard, 'id' | 'publishedAt' | 'author'>[],
  seenAt: string | null,
  ownId: string,
): Unread {
  if (!seenAt) return { lineAbove: null, count: 0, isAllNew: false }
  const seen = Date.parse(seenAt)
  const isNew = (row: (typeof rows)[number]) => row.publishedAt !== null && Date.parse(row.publishedAt) > seen
  // what was shared lately keeps its own, older moment: it counts as new when something new comes after it
  const last = rows.findLastIndex(isNew)
  const count = rows.slice(0, last + 1).filter((row) => row.author.id !== ownId).length
  if (!count) return { lineAbove: null, count: 0, isAllNew: false }
  return { lineAbove: rows[last + 1]?.id ?? null, count, isAllNew: last === rows.length - 1 }
}

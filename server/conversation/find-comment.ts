import { type FoundItem, findItem, type ItemFacts, mayComment } from '../content/index.ts'
import type { Query, Viewer } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import type { CommentFacts } from './policy.ts'

const noItem = '00000000-0000-0000-0000-000000000000'

export interface FoundComment {
  id: string
  itemId: string
  parentId: string | null
  role: 'comment' | 'answer'
  authorId: string | null
  version: number
  removedAt: Date | null
  removedBy: string | null
  reactionCounts: number[]
  helpedCount: number
  item: FoundItem
}

/**
 * Loads one comment through the viewer, by way of its item.
 * Who changes the counts of the item too locks that first, as every other writer does: else two could wait for each other.
 * @throws Refusal 404 when it does not exist or its item may not be seen.
 */
export async function findComment(
  sql: Query,
  viewer: Viewer,
  commentId: string,
  options: { lock?: boolean; lockItem?: boolean } = {},
): Promise<FoundComment> {
  if (options.lockItem)
    await sql`select from item where id = (select item_id from comment where id = ${commentId}) for no key update`
  const [row] = await sql<Omit<FoundComment, 'item'>[]>`
    select id, item_id, parent_id, role, author_id, version, removed_at, removed_by, reaction_counts, helped_count
    from comment where id = ${commentId} ${options.lock ? sql`for no key update` : sql``}`
  // also without a comment, so that a 404 takes as long for one that may not be seen as for one that is not there
  const item = await findItem(sql, viewer, row?.itemId ?? noItem)
  if (!row) throw notFound()
  // with the item gone, what was said beneath it is not there to be acted on
  if (item.state === 'removed') throw notFound()
  return { ...row, item }
}

export const factsOf = (comment: Pick<FoundComment, 'authorId' | 'removedAt'>, item: ItemFacts): CommentFacts => ({
  authorId: comment.authorId,
  isRemoved: comment.removedAt !== null,
  item: { belongs: item.belongs, open: item.open, hostsPlace: item.hostsPlace, mayComment: mayComment(item) },
})

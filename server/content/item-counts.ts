import type { Fragment, Query } from '../platform/context.ts'

interface CountChange {
  comments?: number
  answers?: number
  /** More or fewer of each kind, in the contract's order. */
  reactions?: number[]
  /** Somebody spoke at this moment. */
  commentedAt?: Date
}

/**
 * Changes the counts that an item carries, by what really changed, in the transaction of the change itself; for the
 * conversation, which knows. Gives the counts of the reactions as they are then.
 */
export async function changeItemCounts(sql: Query, itemId: string, change: CountChange): Promise<number[]> {
  const { comments = 0, answers = 0, reactions = [0, 0, 0, 0, 0, 0], commentedAt = null } = change
  const [row] = await sql<{ reactionCounts: number[] }[]>`
    update item set comment_count = comment_count + ${comments}, answer_count = answer_count + ${answers},
      last_comment_at = coalesce(${commentedAt}, last_comment_at),
      reaction_counts = array(
        select count + change from unnest(reaction_counts, ${reactions}::int[]) with ordinality as by_kind (count, change, nth)
        order by nth)
    where id = ${itemId} returning reaction_counts`
  return row?.reactionCounts ?? reactions
}

/**
 * Sets counts that were counted anew, where they differ.
 * @param counted a select with the columns id, comments, answers, counts (of reactions) and last_comment_at
 * @returns how many items said something else before
 */
export async function setItemCounts(sql: Query, counted: Fragment): Promise<number> {
  const mended = await sql`
    update item i set comment_count = c.comments, answer_count = c.answers, reaction_counts = c.counts,
      last_comment_at = coalesce(i.last_comment_at, c.last_comment_at)
    from (${counted}) c
    where c.id = i.id
      and (i.comment_count, i.answer_count, i.reaction_counts, coalesce(i.last_comment_at, c.last_comment_at))
        is distinct from (c.comments, c.answers, c.counts, i.last_comment_at)`
  return mended.count
}

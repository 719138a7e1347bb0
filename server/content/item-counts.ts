import type { Fragment, Query } from '../platform/context.ts'

/**
 * A column reaction_counts with one less of what somebody's reaction was and one more of what it is; as a part of a statement.
 * @param was a scalar part of it: the number of the kind, or null
 */
export const countsAfter = (sql: Query, was: Fragment, is: number | null) => sql`array(
  select count - coalesce((nth = ${was})::int, 0) + coalesce((nth = ${is}::int)::int, 0)
  from unnest(reaction_counts) with ordinality as by_kind (count, nth) order by nth)`

/** Changes what an item counts by one reaction, as a part of the statement that writes it; gives its column reaction_counts. */
export const countItemReaction = (sql: Query, itemId: string, was: Fragment, is: number | null) => sql`
  update item set reaction_counts = ${countsAfter(sql, was, is)} where id = ${itemId} returning reaction_counts`

/**
 * Changes the counts of what was said beneath an item, by what really changed, in the transaction of the change itself; for
 * the conversation, which knows.
 * @param commentedAt when somebody spoke
 */
export const changeItemCounts = (
  sql: Query,
  itemId: string,
  { comments, answers, commentedAt = null }: { comments: number; answers: number; commentedAt?: Date | null },
) => sql`
  update item set comment_count = comment_count + ${comments}, answer_count = answer_count + ${answers},
    last_comment_at = coalesce(${commentedAt}, last_comment_at)
  where id = ${itemId}`

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

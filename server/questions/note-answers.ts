import type { Query } from '../platform/context.ts'

/**
 * Works out anew what a question remembers of its answers: when the first of those still standing came, and which one is
 * accepted. Reads what is there rather than counting along, so that facts may come twice and in any order.
 */
export async function noteAnswers(sql: Query, itemId: string): Promise<void> {
  await sql`
    update question q set first_answer_at = (
        select min(c.created_at) from comment c
        where c.item_id = q.item_id and c.parent_id is null and c.role = 'answer' and c.removed_at is null),
      (accepted_comment_id, accepted_at) = (
        select c.id, c.accepted_at from comment c
        where c.item_id = q.item_id and c.parent_id is null and c.accepted_at is not null and c.removed_at is null
        limit 1)
    where q.item_id = ${itemId}`
}

import type { Query } from '../platform/context.ts'

/** Makes these imported items questions, and notes which answer came first and which was accepted. */
export async function importQuestions({ sql }: { sql: Query }, itemIds: string[]): Promise<void> {
  await sql`insert into question (item_id) select id from unnest(${itemIds}::uuid[]) id on conflict do nothing`
  await sql`
    update question q set first_answer_at = known.first, accepted_comment_id = known.accepted, accepted_at = known.at
    from (
      select c.item_id, min(c.created_at) as first,
        (array_agg(c.id) filter (where c.accepted_at is not null))[1] as accepted, max(c.accepted_at) as at
      from comment c
      where c.item_id = any(${itemIds}::uuid[]) and c.role = 'answer' and c.parent_id is null and c.removed_at is null
      group by c.item_id
    ) known
    where q.item_id = known.item_id
      and (q.first_answer_at, q.accepted_comment_id) is distinct from (known.first, known.accepted)`
}

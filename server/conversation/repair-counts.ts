import { setItemCounts, touchItems } from '../content/index.ts'
import type { Query, WorkContext } from '../platform/context.ts'

/**
 * Counts comments, answers and reactions anew at night and mends what differs, in the same order of locks as the
 * actions. What it mends is logged: it points at a fault.
 */
export async function repairCounts({ sql, log }: WorkContext): Promise<void> {
  const mended = await countConversations(sql, null)
  if (mended.items + mended.comments > 0) log.warn(mended, 'counts of a conversation were mended')
}

/**
 * Counts named and nameless reactions, comments, answers and replies of these items, or of all.
 * @returns how many rows said something else before
 */
export async function countConversations(
  sql: Query,
  itemIds: string[] | null,
): Promise<{ items: number; comments: number }> {
  const these = (column: string) => (itemIds ? sql`${sql(column)} = any(${itemIds}::uuid[])` : sql`true`)
  const items = await setItemCounts(
    sql,
    sql`
    select c.*, array(
        select count(r.person_id)::int + coalesce(
          (select n.count from nameless_reaction n where n.subject_id = c.id and n.kind = by_kind), 0)
        from generate_series(1, 6) by_kind
        left join item_reaction r on r.item_id = c.id and r.kind = by_kind group by by_kind order by by_kind) as counts
    from (
      select i.id, count(c.id) filter (where c.removed_at is null)::int as comments,
        count(c.id) filter (where c.removed_at is null and c.role = 'answer')::int as answers,
        max(c.created_at) filter (where c.removed_at is null) as last_comment_at
      from item i left join comment c on c.item_id = i.id where ${these('i.id')} group by i.id
    ) c`,
  )
  const comments = await sql<{ itemId: string; role: string }[]>`
    update comment c set reply_count = r.replies, reaction_counts = r.counts, helped_count = r.helped
    from (
      select c.id,
        (select count(*)::int from comment reply where reply.parent_id = c.id and reply.removed_at is null) as replies,
        (select count(*)::int from answer_helped h where h.comment_id = c.id) + coalesce(
          (select n.count from nameless_reaction n where n.subject_id = c.id and n.kind = 0), 0) as helped,
        array(
          select count(r.person_id)::int + coalesce(
            (select n.count from nameless_reaction n where n.subject_id = c.id and n.kind = by_kind), 0)
          from generate_series(1, 6) by_kind
          left join comment_reaction r on r.comment_id = c.id and r.kind = by_kind
          group by by_kind order by by_kind) as counts
      from comment c where ${these('c.item_id')}
    ) r
    where r.id = c.id
      and (c.reply_count, c.reaction_counts, c.helped_count) is distinct from (r.replies, r.counts, r.helped)
    returning c.item_id, c.role`
  // a card says which answer helped most
  const answered = comments.flatMap(({ itemId, role }) => (role === 'answer' ? itemId : []))
  await touchItems(sql, [...new Set(answered)])
  return { items, comments: comments.count }
}

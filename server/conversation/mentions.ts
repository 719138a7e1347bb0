import type { Query } from '../platform/context.ts'

/** Who is named in an item or a comment. Replaces what was recorded for it before. */
export async function recordMentions(sql: Query, itemId: string, commentId: string | null, personIds: string[]) {
  await sql`delete from mention where item_id = ${itemId} and comment_id is not distinct from ${commentId}`
  if (!personIds.length) return
  await sql`
    insert into mention (item_id, comment_id, person_id)
    select ${itemId}, ${commentId}, p.id from person p where p.id = any(${personIds}::uuid[])
    on conflict do nothing`
}

import type { Query } from '../platform/context.ts'

/** Something happened in these audiences; the groups among them move up in the list of groups. */
export async function noteGroupLife(sql: Query, audienceIds: string[], at: Date): Promise<void> {
  await sql`update "group" set last_item_at = greatest(last_item_at, ${at}) where id = any(${audienceIds}::uuid[])`
}

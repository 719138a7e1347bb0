import { maySeeItem } from '../groups/index.ts'
import type { Fragment, MemberContext, Query } from '../platform/context.ts'
import { conversationOfItems } from './item-kinds.ts'

/** What a card needs anew in every request: whether what is kept of the item still holds, and what is the viewer's own. */
export interface CardMarks {
  itemId: string
  stamp: string
}

/** The version of an item's row as PostgreSQL itself tells versions apart, as a column. */
export const stampOf = (sql: Query, item: Fragment) => sql`${item}.ctid::text || ${item}.xmin::text as stamp`

/**
 * A join for any statement that gives CardMarks as `marks.*`, so that a list gets them with its own rows.
 * @param itemId a column of type uuid
 */
export const joinMarks = (context: MemberContext, itemId: Fragment) => {
  const { sql } = context
  return sql`
    cross join lateral (
      select i.id as item_id, ${stampOf(sql, sql`i`)}, ${conversationOfItems().columns(context)} from item i where i.id = ${itemId}
    ) marks`
}

/** The same for ids, in their order. What is hidden ends here like what does not exist, so that time tells nothing. */
export const readMarks = (context: MemberContext, ids: string[]) => context.sql<CardMarks[]>`
  select marks.* from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
  ${joinMarks(context, context.sql`wanted.id`)}
  where ${maySeeItem(context.sql, context.viewer, context.sql`wanted.id`)} order by nth`

/** Only whether what is kept still holds, whoever asks. */
export async function readStamps(sql: Query, ids: string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; stamp: string }[]>`
    select id, ${stampOf(sql, sql`item`)} from item where id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, stamp }) => [id, stamp]))
}

/** Gives items a new stamp: what their cards show changed elsewhere than in the items' own rows. */
export async function touchItems(sql: Query, ids: string[]): Promise<void> {
  if (ids.length) await sql`update item set version = version where id = any(${ids}::uuid[])`
}

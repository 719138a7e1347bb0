import { maySeeItem } from '../groups/index.ts'
import type { Fragment, MemberContext, Query } from '../platform/context.ts'
import { conversationMarks } from './item-kinds.ts'

/** What a card needs anew in every request: whether what is kept of the item still holds, and what is the viewer's own. */
export interface CardMarks {
  itemId: string
  stamp: string
}

/**
 * The columns of CardMarks beside item_id, as scalar parts for any statement, so that a list gets them with its own rows.
 * The stamp is the version of the item's row as PostgreSQL itself tells versions apart.
 * @param itemId a column of type uuid that is never null
 */
export const cardMarks = (context: MemberContext, itemId: Fragment) => context.sql`
  (select i.ctid::text || i.xmin::text from item i where i.id = ${itemId}) as stamp,
  ${conversationMarks().columns(context, itemId)}`

/** The same for ids, in their order. What is hidden ends here like what does not exist, so that time tells nothing. */
export const readMarks = (context: MemberContext, ids: string[]) => context.sql<CardMarks[]>`
  select wanted.id as item_id, ${cardMarks(context, context.sql`wanted.id`)}
  from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
  where ${maySeeItem(context.sql, context.viewer, context.sql`wanted.id`)} order by nth`

/** Gives items a new stamp: what their cards show changed elsewhere than in the items' own rows. */
export async function touchItems(sql: Query, ids: string[]): Promise<void> {
  if (ids.length) await sql`update item set version = version where id = any(${ids}::uuid[])`
}

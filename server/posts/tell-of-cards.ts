import type { WorkContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { previewFetched } from './events.ts'

/** More than these are old: their cards show with the next visit. */
const itemsTold = 50

/** Tells the readers of these items that other link cards stand beneath them than before; of the newest only. */
export async function tellOfCards(context: WorkContext, itemIds: string[]): Promise<void> {
  if (!itemIds.length) return
  const items = await context.sql<{ itemId: string; audiences: string[]; open: boolean }[]>`
    select i.id as item_id, array_agg(s.audience_id) as audiences,
      coalesce(bool_or(s.audience_kind = 'everyone' or g.visibility = 'open'), false) as open
    from item i join placement s on s.item_id = i.id left join "group" g on g.id = s.audience_id
    where i.id = any(${itemIds}::uuid[]) and i.state = 'published'
    group by i.id, i.published_at order by i.published_at desc limit ${itemsTold}`
  for (const item of items) await emit(context, previewFetched, item)
}

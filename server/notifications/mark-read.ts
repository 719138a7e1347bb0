import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type {
  markNotificationsRead as contract,
  markItemNotificationsRead as itemContract,
} from '../../contract/notifications.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField } from '../platform/refusal.ts'
import { inboxChanged } from './events.ts'

/** Marks as read, or as unread again; the answer names what changed, so that it can be undone. */
export async function markNotificationsRead(
  context: MemberContext,
  { ids, until, read }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql } = context
  if (!ids && !until) throw badField('ids', 'required')
  if (!read) return { ids: await markUnread(context, ids ?? []) }
  return {
    ids: await markRead(context, ids ? sql`id = any(${ids}::uuid[])` : sql`happened_at <= ${new Date(until!)}`),
  }
}

/** Whoever opens an item has seen what they were told about it. */
export async function markItemNotificationsRead(context: MemberContext, { itemId }: InputOf<typeof itemContract>) {
  await markRead(context, context.sql`item_id = ${itemId}`)
  return {}
}

async function markRead(context: MemberContext, which: Fragment): Promise<string[]> {
  const { sql, viewer, now } = context
  const rows = await sql<{ id: string }[]>`
    update notification set read_at = ${now}
    where recipient_id = ${viewer.id} and read_at is null and ${which} returning id`
  if (rows.length) await emit(context, inboxChanged, { personIds: [viewer.id] })
  return rows.map((row) => row.id)
}

/** Where a newer unread one of the same key came meanwhile, that one stands for both. */
async function markUnread(context: MemberContext, ids: string[]): Promise<string[]> {
  const { sql, viewer } = context
  const rows = await sql<{ id: string }[]>`
    update notification n set read_at = null
    where n.recipient_id = ${viewer.id} and n.id in (
      select distinct on (group_key) id from notification
      where recipient_id = ${viewer.id} and read_at is not null and id = any(${ids}::uuid[])
      order by group_key, happened_at desc)
      and not exists (
        select from notification newer
        where newer.recipient_id = ${viewer.id} and newer.group_key = n.group_key and newer.read_at is null)
    returning n.id`
  if (rows.length) await emit(context, inboxChanged, { personIds: [viewer.id] })
  return rows.map((row) => row.id)
}

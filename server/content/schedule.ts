import type { reschedule as contract, scheduledItems as listContract } from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { RichTextDocument } from '../../contract/rich-text.ts'
import type { MemberContext, Query, WorkContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { badField, forbidden } from '../platform/refusal.ts'
import { announcePublished } from './announce-published.ts'
import { findItem } from './find-item.ts'
import { itemCards } from './item-cards.ts'

/** What of one's own waits for its moment. */
export async function scheduledItems(context: MemberContext): Promise<OutputOf<typeof listContract>> {
  const rows = await context.sql<{ id: string }[]>`
    select id from item where state = 'scheduled' and author_id = ${context.viewer.id} order by scheduled_for limit 100`
  return {
    items: await itemCards(
      context,
      rows.map((row) => row.id),
    ),
  }
}

/** Another moment, or now. */
export async function reschedule(context: MemberContext, { itemId, scheduledFor }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (item.authorId !== viewer.id || item.state !== 'scheduled') throw forbidden()
  const moment = scheduledFor ? new Date(scheduledFor) : now
  if (scheduledFor && moment <= now) throw badField('scheduledFor', 'in-the-past')
  await sql`update item set scheduled_for = ${moment} where id = ${itemId}`
  if (!scheduledFor) await publishDue(context, itemId)
  return {}
}

/** The clock's part: publishes everything whose moment has come. Who lost the right to post there meanwhile keeps it waiting. */
export async function publishScheduled(context: WorkContext): Promise<void> {
  const due = await context.sql<{ id: string }[]>`
    select id from item where state = 'scheduled' and scheduled_for <= ${context.now} order by scheduled_for limit 200`
  for (const { id } of due) await inTransaction(context, (inside) => publishDue(inside, id))
}

async function publishDue(context: { sql: Query; now: Date }, itemId: string) {
  const { sql, now } = context
  const isEditor = sql`exists (select from account a where a.id = i.author_id and a.role <> 'employee')`
  const [item] = await sql<{ kind: string; authorId: string; body: RichTextDocument }[]>`
    update item i set state = 'published', published_at = ${now}
    where i.id = ${itemId} and i.state = 'scheduled'
      and exists (select from account a where a.id = i.author_id and a.state = 'active')
      and not exists (
        select from placement p where p.item_id = i.id and p.audience_kind = 'group' and not exists (
          select from group_member m join "group" g on g.id = m.group_id and g.archived_at is null
          where m.group_id = p.audience_id and m.person_id = i.author_id and m.state = 'active'
            and (i.kind <> 'article' or m.role = 'host')))
      and (${isEditor} or i.kind <> 'article' and not exists (
        select from placement p where p.item_id = i.id and p.audience_kind = 'department' and not exists (
          select from person w join department d on d.id = w.department_id
          where w.id = i.author_id and p.audience_id = any(d.path))))
    returning i.kind, i.author_id, i.body`
  if (!item) return
  const places = await sql<{ id: string; open: boolean }[]>`
    update placement s set published_at = ${now} where s.item_id = ${itemId}
    returning s.audience_id as id, (s.audience_kind = 'everyone' or exists (
      select from "group" g where g.id = s.audience_id and g.visibility = 'open')) as open`
  await announcePublished(context, { itemId, ...item }, places)
}

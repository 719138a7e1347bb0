import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import {
  type changeNotificationSetting as changeContract,
  type notificationSettings as contract,
  notificationKinds,
} from '../../contract/notifications.ts'
import type { MemberContext } from '../platform/context.ts'

/** Which kinds one wants; all, until one says otherwise. */
export async function notificationSettings({ sql, viewer }: MemberContext): Promise<OutputOf<typeof contract>> {
  const rows = await sql<{ kind: string; inbox: boolean }[]>`
    select kind, inbox from notification_setting where person_id = ${viewer.id}`
  const chosen = new Map(rows.map((row) => [row.kind, row.inbox]))
  return { kinds: notificationKinds.map((kind) => ({ kind, inbox: chosen.get(kind) ?? true })) }
}

export async function changeNotificationSetting(
  { sql, viewer }: MemberContext,
  { kind, inbox }: InputOf<typeof changeContract>,
) {
  await sql`
    insert into notification_setting (person_id, kind, inbox) values (${viewer.id}, ${kind}, ${inbox})
    on conflict (person_id, kind) do update set inbox = excluded.inbox`
  return {}
}

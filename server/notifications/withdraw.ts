import type { NotificationKind } from '../../contract/notifications.ts'
import type { WorkContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { inboxChanged } from './events.ts'

/**
 * Takes back what nobody needs to act on any more: a request that was answered, an invitation that was closed. What was
 * read already stays as it was; of several people who ask, only the one who is done leaves.
 */
export async function withdraw(
  { sql }: WorkContext,
  {
    kind,
    groupId,
    actorId,
    recipientId,
  }: { kind: NotificationKind; groupId: string; actorId?: string; recipientId?: string },
): Promise<void> {
  const which = sql`kind = ${kind} and group_id = ${groupId} and read_at is null
    ${recipientId ? sql`and recipient_id = ${recipientId}` : sql``}
    ${actorId ? sql`and ${actorId} = any(actor_ids)` : sql``}`
  const gone = await sql<{ recipientId: string }[]>`
    delete from notification where ${which} ${actorId ? sql`and actor_count = 1` : sql``} returning recipient_id`
  const left = actorId
    ? await sql<{ recipientId: string }[]>`
        update notification set actor_ids = array_remove(actor_ids, ${actorId}::uuid), actor_count = actor_count - 1
        where ${which} returning recipient_id`
    : []
  const personIds = [...gone, ...left].map((row) => row.recipientId)
  if (personIds.length) await emit({ sql }, inboxChanged, { personIds })
}

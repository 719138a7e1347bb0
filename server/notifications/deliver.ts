import { personMaySeeAudience } from '../groups/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { inboxChanged } from './events.ts'
import type { Recipient } from './recipients.ts'

export interface Subject {
  actorId: string
  itemId?: string
  commentId?: string
  groupId?: string
  at: Date
}

/** What happened longer ago (the past of a demo, a worker that was away) is no news to anybody. */
const newsForDays = 5

/** How often in an hour one person reaches the inbox of another by naming them: beyond it is no talk any more. */
const namedAnHour = 20

/** More faces than these are only counted. */
const facesKept = 20

/**
 * Puts one fact into inboxes. Checked here, at the moment of delivery: the account is active, the item may be seen and is
 * not muted, the kind is wanted, and the group's level allows it. What is still unread about the same subject is joined.
 */
export async function deliver({ sql, now }: WorkContext, recipients: Recipient[], subject: Subject): Promise<void> {
  if (!recipients.length || now.getTime() - subject.at.getTime() > newsForDays * 86_400_000) return
  const itemId = subject.itemId ?? null
  const rows = await sql<{ recipientId: string }[]>`
    insert into notification as n
      (recipient_id, kind, reason, group_key, item_id, comment_id, group_id, actor_ids, happened_at)
    select r.person_id, r.kind, r.reason,
      r.kind || ':' || case
        when r.kind in ('reaction', 'helped', 'accepted') and r.reason = 'own-comment' then ${subject.commentId ?? null}::text
        else coalesce(${itemId}::text, ${subject.groupId ?? null}::text, 'self') end,
      ${itemId}, ${subject.commentId ?? null}, ${subject.groupId ?? null}, array[${subject.actorId}::uuid], ${subject.at}
    from unnest(
      ${recipients.map((one) => one.personId)}::uuid[],
      ${recipients.map((one) => one.kind)}::text[],
      ${recipients.map((one) => one.reason)}::text[]
    ) as r (person_id, kind, reason)
    join account a on a.id = r.person_id and a.state = 'active'
    where not exists (
        select from notification_setting s where s.person_id = r.person_id and s.kind = r.kind and not s.inbox)
      and (${itemId}::uuid is null or exists (
        select from placement p join item i on i.id = p.item_id and i.state = 'published'
        where p.item_id = ${itemId} and ${personMaySeeAudience(sql, sql`r.person_id`, sql`p.audience_id`)}))
      and (r.kind <> 'mention' or (
        select count(*) from notification told where told.recipient_id = r.person_id and told.kind = 'mention'
          and told.happened_at > ${subject.at}::timestamptz - interval '1 hour'
          and told.actor_ids[1] = ${subject.actorId}) < ${namedAnHour})
      and (r.reason = 'mentioned' or not exists (
        select from item_follow f where f.item_id = ${itemId} and f.person_id = r.person_id and f.level = 'muted'))
      and (r.reason in ('mentioned', 'author', 'own-comment') or not exists (
        select from placement p join group_member m on m.group_id = p.audience_id and m.person_id = r.person_id
        where p.item_id = ${itemId} and m.notice_level = 'none'))
    on conflict (recipient_id, group_key) where read_at is null do update set
      actor_count = n.actor_count + case when n.actor_ids @> excluded.actor_ids then 0 else 1 end,
      actor_ids = (excluded.actor_ids || array_remove(n.actor_ids, ${subject.actorId}::uuid))[1:${sql.unsafe(String(facesKept))}],
      happened_at = greatest(n.happened_at, excluded.happened_at), reason = excluded.reason
    returning recipient_id`
  if (rows.length) await emit({ sql }, inboxChanged, { personIds: rows.map((row) => row.recipientId) })
}

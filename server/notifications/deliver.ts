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

/** Somebody to be told of something. */
export interface Notice extends Recipient, Subject {}

/** Puts one fact into inboxes. */
export const deliver = (context: WorkContext, recipients: Recipient[], subject: Subject): Promise<void> =>
  deliverAll(
    context,
    recipients.map((recipient) => ({ ...recipient, ...subject })),
  )

/**
 * Puts facts into inboxes, any number in one statement. Checked here, at the moment of delivery: the account is active, the
 * item may be seen and is not muted, the kind is wanted, and the group's level allows it. What is about the same subject is
 * joined, also with what is still unread.
 */
export async function deliverAll({ sql, now }: WorkContext, given: Notice[]): Promise<void> {
  const notices = given.filter(({ at }) => now.getTime() - at.getTime() <= newsForDays * 86_400_000)
  if (!notices.length) return
  const all = <Value>(of: (notice: Notice) => Value) => notices.map(of)
  const rows = await sql<{ recipientId: string }[]>`
    with allowed as (
      select r.*, r.kind || ':' || case
          when r.kind in ('reaction', 'helped', 'accepted') and r.reason = 'own-comment' then r.comment_id::text
          else coalesce(r.item_id::text, r.group_id::text, 'self') end as group_key
      from (
        select *, row_number() over (partition by kind, person_id, actor_id order by nth) as times
        from unnest(${all((one) => one.personId)}::uuid[], ${all((one) => one.kind)}::text[],
          ${all((one) => one.reason)}::text[], ${all((one) => one.itemId ?? null)}::uuid[],
          ${all((one) => one.commentId ?? null)}::uuid[], ${all((one) => one.groupId ?? null)}::uuid[],
          ${all((one) => one.actorId)}::uuid[], ${all((one) => one.at.toISOString())}::timestamptz[]) with ordinality
          as given (person_id, kind, reason, item_id, comment_id, group_id, actor_id, at, nth)
      ) r
      join account a on a.id = r.person_id and a.state = 'active'
      where not exists (
          select from notification_setting s where s.person_id = r.person_id and s.kind = r.kind and not s.inbox)
        and (r.item_id is null or exists (
          select from placement p join item i on i.id = p.item_id and i.state = 'published'
          where p.item_id = r.item_id and ${personMaySeeAudience(sql, sql`r.person_id`, sql`p.audience_id`)}))
        and (r.kind <> 'mention' or r.times + (
          select count(*) from notification told where told.recipient_id = r.person_id and told.kind = 'mention'
            and told.happened_at > r.at - interval '1 hour' and told.actor_ids[1] = r.actor_id) <= ${namedAnHour})
        and (r.reason = 'mentioned' or not exists (
          select from item_follow f where f.item_id = r.item_id and f.person_id = r.person_id and f.level = 'muted'))
        and (r.reason in ('mentioned', 'author', 'own-comment') or not exists (
          select from placement p join group_member m on m.group_id = p.audience_id and m.person_id = r.person_id
          where p.item_id = r.item_id and m.notice_level = 'none'))
    ), by_actor as (
      select person_id, kind, group_key, actor_id, max(nth) as nth, max(at) as at from allowed
      group by person_id, kind, group_key, actor_id
    ), actors as (
      select person_id, kind, group_key, array_agg(actor_id order by nth desc) as ids, max(at) as at from by_actor
      group by person_id, kind, group_key
    )
    insert into notification as n
      (recipient_id, kind, reason, group_key, item_id, comment_id, group_id, actor_ids, actor_count, happened_at)
    select actors.person_id, actors.kind, last.reason, actors.group_key, first.item_id, first.comment_id, first.group_id,
      actors.ids[1:${sql.unsafe(String(facesKept))}], cardinality(actors.ids), actors.at
    from actors
    cross join lateral (
      select reason from allowed where allowed.person_id = actors.person_id and allowed.group_key = actors.group_key
      order by nth desc limit 1) last
    cross join lateral (
      select item_id, comment_id, group_id from allowed
      where allowed.person_id = actors.person_id and allowed.group_key = actors.group_key order by nth limit 1) first
    on conflict (recipient_id, group_key) where read_at is null do update set
      actor_count = n.actor_count + excluded.actor_count
        - (select count(*) from unnest(excluded.actor_ids) as again (id) where again.id = any(n.actor_ids)),
      actor_ids = (excluded.actor_ids || array(
        select before.id from unnest(n.actor_ids) with ordinality as before (id, nth)
        where before.id <> all(excluded.actor_ids) order by before.nth))[1:${sql.unsafe(String(facesKept))}],
      happened_at = greatest(n.happened_at, excluded.happened_at), reason = excluded.reason
    returning recipient_id`
  if (rows.length) await emit({ sql }, inboxChanged, { personIds: [...new Set(rows.map((row) => row.recipientId))] })
}

import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { ItemKind } from '../../contract/item.ts'
import type {
  notifications as contract,
  NotificationKind,
  NotificationReason,
  unreadNotifications as unreadContract,
} from '../../contract/notifications.ts'
import { maySeeItem } from '../groups/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'

interface Row {
  id: string
  kind: NotificationKind
  reason: NotificationReason
  itemId: string | null
  itemKind: ItemKind
  itemTitle: string
  commentId: string | null
  groupId: string | null
  groupSlug: string
  groupName: string
  actorIds: string[]
  actorCount: number
  happenedAt: Date
  isRead: boolean
}

/** A post has no title: its first words stand for it. */
const titleAtMost = 140

/** Nobody but its people, and whom it invited, knows of a secret group; asking to come in is neither. */
const mayKnowGroup = ({ sql, viewer }: MemberContext) => sql`
  (g.visibility <> 'secret' or exists (
    select from group_member m
    where m.group_id = g.id and m.person_id = ${viewer.id} and m.state in ('active', 'invited')))`

/** One's inbox. Titles are looked up now, through the viewer: a notification holds no content of its own. */
export async function notifications(
  context: MemberContext,
  { cursor, size }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const after = decodeCursor(momentPlace, cursor)
  const rows = await sql<Row[]>`
    select n.id, n.kind, n.reason, i.id as item_id, i.kind as item_kind,
      coalesce(nullif(i.title, ''), case when length(i.body_text) > ${titleAtMost}
        then regexp_replace(left(i.body_text, ${titleAtMost}), '\\s+\\S*$', '') || '…' else i.body_text end) as item_title,
      n.comment_id, g.id as group_id, g.slug as group_slug, g.name as group_name,
      n.actor_ids[1:3] as actor_ids, n.actor_count, n.happened_at, n.read_at is not null as is_read
    from notification n
    left join item i on i.id = n.item_id and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}
    left join "group" g on g.id = n.group_id and ${mayKnowGroup(context)}
    where n.recipient_id = ${viewer.id}
      ${after ? sql`and (n.happened_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
      and (n.item_id is null or i.id is not null) and (n.group_id is null or g.id is not null)
    order by n.happened_at desc, n.id desc limit ${size + 1}`
  const { page, next } = cutPage(rows, size, (last) => [last.happenedAt, last.id])
  const people = await personBriefs(context, [...new Set(page.flatMap((row) => row.actorIds))])
  return {
    rows: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      reason: row.reason,
      item: row.itemId ? { id: row.itemId, kind: row.itemKind, title: row.itemTitle } : null,
      commentId: row.commentId,
      group: row.groupId ? { id: row.groupId, slug: row.groupSlug, name: row.groupName } : null,
      actors: row.actorIds.flatMap((id) => people.get(id) ?? []),
      actorCount: row.actorCount,
      happenedAt: row.happenedAt.toISOString(),
      isRead: row.isRead,
    })),
    next,
  }
}

/** Asked on every page, for the dot on the bell. */
export async function unreadNotifications(context: MemberContext): Promise<OutputOf<typeof unreadContract>> {
  const { sql, viewer } = context
  const [row] = await sql<{ hasUnread: boolean }[]>`
    select exists (
      select from notification n where n.recipient_id = ${viewer.id} and n.read_at is null
        and (n.item_id is null or exists (
          select from item i where i.id = n.item_id and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}))
        and (n.group_id is null or exists (select from "group" g where g.id = n.group_id and ${mayKnowGroup(context)}))
    ) as has_unread`
  return { hasUnread: row?.hasUnread ?? false }
}

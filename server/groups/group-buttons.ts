import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type {
  groupButtons as contract,
  myGroupButtons as ownContract,
  setGroupButtons as setContract,
} from '../../contract/groups.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden } from '../platform/refusal.ts'
import { maySeeAudience } from './audience.ts'
import { groupButtonsChanged } from './events.ts'
import { findGroup } from './find-group.ts'
import { maySetButtons } from './policy.ts'

/** On whose home screen the organisation put a button for this group. */
export async function groupButtons(
  { sql, viewer }: MemberContext,
  { groupId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  await findGroup(sql, viewer, groupId)
  const rows = await sql<{ id: string | null; name: string | null }[]>`
    select b.department_id as id, d.name from group_button b left join department d on d.id = b.department_id
    where b.group_id = ${groupId} order by d.name`
  return {
    everyone: rows.some(({ id }) => id === null),
    departments: rows.flatMap(({ id, name }) => (id && name ? [{ id, name }] : [])),
  }
}

/** Sets for whom the organisation puts a button on the home screen. */
export async function setGroupButtons(
  context: MemberContext,
  { groupId, everyone, departmentIds }: InputOf<typeof setContract>,
) {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!maySetButtons(viewer, group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.secret')
  const wanted = [...new Set(departmentIds)]
  const known = await sql`select from department where id = any(${wanted}::uuid[]) and removed_at is null`
  if (known.length < wanted.length) throw badField('departmentIds', 'unknown-department')
  await putButtons(context, groupId, everyone ? [null, ...wanted] : wanted, viewer.id)
  return {}
}

/** Sets the buttons of a group; null stands for everyone. For the demo too: whoever calls has judged the right. */
export async function putButtons(
  context: { sql: Query; now: Date },
  groupId: string,
  departmentIds: (string | null)[],
  byPersonId: string,
): Promise<void> {
  const { sql, now } = context
  await sql`delete from group_button where group_id = ${groupId}`
  for (const departmentId of departmentIds)
    await sql`
      insert into group_button (group_id, department_id, added_by, added_at)
      values (${groupId}, ${departmentId}, ${byPersonId}, ${now})`
  await emit(context, groupButtonsChanged, { groupId })
}

type Output = OutputOf<typeof ownContract>

/** Those of the organisation first, then one's own in their order; each group once. */
export async function myGroupButtons({ sql, viewer }: MemberContext): Promise<Output> {
  const rows = await sql<Output['buttons']>`
    select g.id, g.name, g.slug, g.cover_file_id as cover, shown.by,
      coalesce(m.state = 'active' and m.pinned_at is not null, false) as is_pinned,
      coalesce(m.state = 'active' and g.last_item_at > m.seen_at, false) as has_news
    from (
      select distinct on (group_id) group_id, by, place from (
        select group_id, 'organisation' as by, min(added_at) as place from group_button
        where department_id is null or department_id = any(${viewer.audiences}::uuid[]) group by group_id
        union all
        select group_id, 'self', pinned_at from group_member
        where person_id = ${viewer.id} and state = 'active' and pinned_at is not null
      ) both_kinds order by group_id, by
    ) shown
    join "group" g on g.id = shown.group_id and g.archived_at is null
    left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id}
    where ${maySeeAudience(sql, viewer, sql`g.id`)} or (g.visibility = 'closed' and shown.by = 'organisation')
    order by shown.by, shown.place, g.name limit 60`
  return { buttons: [...rows] }
}

import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { setGroupDepartments as contract } from '../../contract/groups.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden } from '../platform/refusal.ts'
import { groupChanged, membersAdded } from './events.ts'
import { findGroup } from './find-group.ts'
import { countMembers, tellRightsChanged } from './members.ts'
import { mayBringDepartment, maySetDepartments } from './policy.ts'

interface Writing {
  sql: Query
  now: Date
}

/** Says whose people join by themselves. They come in at once; who is in stays when a department is taken off. */
export async function setGroupDepartments(
  context: MemberContext,
  { groupId, departmentIds }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!maySetDepartments(viewer, group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  const wanted = [...new Set(departmentIds)]
  const departments = await sql<{ id: string; path: string[]; isThere: boolean }[]>`
    select d.id, d.path, exists (
      select from group_department gd where gd.group_id = ${groupId} and gd.department_id = d.id) as is_there
    from department d where d.id = any(${wanted}::uuid[]) and d.removed_at is null`
  if (departments.length < wanted.length) throw badField('departmentIds', 'unknown-department')
  if (departments.some(({ path, isThere }) => !isThere && !mayBringDepartment(viewer, path)))
    throw badField('departmentIds', 'not-your-department')
  const added = await joinDepartments(context, groupId, wanted, viewer.id)
  await emit(context, groupChanged, { groupId, known: true })
  return { added }
}

/** Sets the departments of a group and takes their people in. For the demo too: whoever calls has judged the right. */
export async function joinDepartments(context: Writing, groupId: string, departmentIds: string[], byPersonId: string) {
  const { sql, now } = context
  await sql`
    delete from group_department where group_id = ${groupId} and department_id <> all(${departmentIds}::uuid[])`
  await sql`
    insert into group_department (group_id, department_id, added_by, added_at)
    select ${groupId}, id, ${byPersonId}, ${now} from unnest(${departmentIds}::uuid[]) id on conflict do nothing`
  return takeInDepartments(context, { groupId })
}

/**
 * Takes in everyone whose department joins by itself and who is not there yet. Who left or was taken out stays out.
 * @param which one group, one person, or all there is after an import or a change of the tree.
 * @returns how many came in.
 */
export async function takeInDepartments(
  context: Writing,
  which: { groupId?: string; personId?: string } = {},
): Promise<number> {
  const { sql, now } = context
  const { groupId, personId } = which
  const added = await sql<{ groupId: string; personId: string }[]>`
    insert into group_member (group_id, person_id, state, by_department, since)
    select distinct on (gd.group_id, p.id) gd.group_id, p.id, 'active', gd.department_id, ${now}::timestamptz
    from group_department gd
    join "group" g on g.id = gd.group_id and g.archived_at is null
    join department d on d.path @> array[gd.department_id] and d.removed_at is null
    join person p on p.department_id = d.id
    join account a on a.id = p.id and a.state in ('active', 'invited')
    where ${groupId ? sql`gd.group_id = ${groupId}` : sql`true`} and ${personId ? sql`p.id = ${personId}` : sql`true`}
      and not exists (select from group_left l where l.group_id = gd.group_id and l.person_id = p.id)
    order by gd.group_id, p.id
    on conflict (group_id, person_id) do update set state = 'active', by_department = excluded.by_department
      where group_member.state <> 'active'
    returning group_id, person_id`
  await announce(context, added)
  return added.length
}

/** A closed group that somebody could read because of a department is no longer theirs when they work elsewhere. */
export async function letGoOfDepartments(context: Writing, personId?: string): Promise<void> {
  const { sql } = context
  const gone = await sql<{ groupId: string; personId: string }[]>`
    delete from group_member m using "group" g, person p left join department d on d.id = p.department_id
    where g.id = m.group_id and g.visibility <> 'open' and p.id = m.person_id
      and m.by_department is not null and m.role = 'member' and m.state = 'active'
      and ${personId ? sql`m.person_id = ${personId}` : sql`true`}
      and exists (select from group_department gd where gd.group_id = g.id)
      and not exists (
        select from group_department gd where gd.group_id = g.id and gd.department_id = any(coalesce(d.path, '{}')))
    returning m.group_id, m.person_id`
  await announce(context, gone)
}

async function announce(context: Writing, changed: { groupId: string; personId: string }[]) {
  if (!changed.length) return
  const groupIds = [...new Set(changed.map(({ groupId }) => groupId))]
  await countMembers(context.sql, groupIds)
  for (const groupId of groupIds) await emit(context, membersAdded, { groupId })
  await tellRightsChanged(
    context,
    changed.map(({ personId }) => personId),
  )
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { setMemberRole as contract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { memberRoleChanged } from './events.ts'
import { findGroup, isOrphanedGroup } from './find-group.ts'
import { mayManageMembers } from './policy.ts'

/** Makes a member host, or lets a host step down. A group is never without one. */
export async function setMemberRole(context: MemberContext, { groupId, personId, role }: InputOf<typeof contract>) {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayManageMembers(group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  const [member] = await sql<{ role: string; state: string }[]>`
    select m.role, a.state from group_member m join account a on a.id = m.person_id
    where m.group_id = ${groupId} and m.person_id = ${personId} and m.state = 'active'`
  if (!member) throw notFound()
  if (member.role === role) return {}
  if (role === 'host' && !['active', 'invited'].includes(member.state)) throw new Refusal(409, 'group.person-is-gone')
  await sql`update group_member set role = ${role} where group_id = ${groupId} and person_id = ${personId}`
  const [left] = await sql<{ orphaned: boolean }[]>`select ${isOrphanedGroup(sql, sql`${groupId}::uuid`)} as orphaned`
  if (left?.orphaned) throw new Refusal(409, 'group.last-host')
  await emit(context, memberRoleChanged, { groupId, personId, role, by: viewer.id })
  return {}
}

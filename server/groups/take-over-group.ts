import type { InputOf } from '../../contract/endpoint.ts'
import type { takeOverGroup as contract } from '../../contract/groups.ts'
import { audit } from '../identity/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { memberJoined, memberRoleChanged } from './events.ts'
import { findGroup } from './find-group.ts'
import { countMembers, tellRightsChanged } from './members.ts'
import { mayTakeOver } from './policy.ts'

/** A community manager becomes host of a group that has none left. Written down, for it may open a closed group. */
export async function takeOverGroup(context: MemberContext, { groupId }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayTakeOver(viewer, group)) throw forbidden('group.has-host')
  await sql`
    insert into group_member (group_id, person_id, state, role, since, seen_at)
    values (${groupId}, ${viewer.id}, 'active', 'host', ${now}, ${now})
    on conflict (group_id, person_id) do update set state = 'active', role = 'host'`
  await countMembers(sql, [groupId])
  await audit(context, { action: 'group.take-over', object: groupId })
  await tellRightsChanged(context, [viewer.id])
  if (group.state !== 'active') await emit(context, memberJoined, { groupId, personId: viewer.id, by: null })
  await emit(context, memberRoleChanged, { groupId, personId: viewer.id, role: 'host', by: viewer.id })
  return {}
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { restoreMember as contract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { notFound } from '../platform/refusal.ts'
import { undoSince } from '../platform/undo.ts'
import { memberJoined } from './events.ts'
import { lockGroup } from './find-group.ts'
import { countMembers, tellRightsChanged } from './members.ts'

/**
 * Takes back leaving, or taking somebody out, by whoever did it. Everything is as it was. The group need not be visible
 * to who left: what opens it again is that they themselves closed it a moment ago.
 */
export async function restoreMember(context: MemberContext, { groupId, personId }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  await lockGroup(sql, groupId)
  // A host who was taken out meanwhile has no say over others any more.
  const back = await sql`
    with back as (
      delete from group_left l
      where l.group_id = ${groupId} and l.person_id = ${personId} and l.left_at >= ${undoSince(now)}
        and case when l.removed_by is null then l.person_id = ${viewer.id}
          else l.removed_by = ${viewer.id} and exists (
            select from group_member host where host.group_id = l.group_id and host.person_id = ${viewer.id}
              and host.state = 'active' and host.role = 'host') end
      returning l.membership)
    insert into group_member
    select was.* from back, jsonb_populate_record(null::group_member, back.membership) was
    on conflict (group_id, person_id) do update set state = 'active', role = excluded.role
    returning group_id`
  if (!back.length) throw notFound()
  await countMembers(sql, [groupId])
  await tellRightsChanged(context, [personId])
  await emit(context, memberJoined, { groupId, personId, by: personId === viewer.id ? null : viewer.id })
  return {}
}

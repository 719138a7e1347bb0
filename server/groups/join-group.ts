import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { joinGroup as contract } from '../../contract/group-members.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { memberJoined, memberRequested } from './events.ts'
import { findGroup } from './find-group.ts'
import { countMembers, hostIdsOf, tellRightsChanged } from './members.ts'
import { isMember, joinStep } from './policy.ts'

/** Joins, accepts an invitation, or asks to be let in. Pressing twice changes nothing. */
export async function joinGroup(
  context: MemberContext,
  { groupId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (isMember(group)) return { state: 'active' }
  if (group.isArchived) throw forbidden('group.archived')
  const step = joinStep(group)
  if (step === 'joins') {
    await letIn(context, groupId, viewer.id, null)
    return { state: 'active' }
  }
  if (group.state === 'requested') return { state: 'requested' }
  if (step !== 'asks') throw forbidden('group.by-invitation')
  await sql`
    insert into group_member (group_id, person_id, state, since) values (${groupId}, ${viewer.id}, 'requested', ${now})`
  await emit(context, memberRequested, { groupId, personId: viewer.id, hostIds: await hostIdsOf(sql, groupId) })
  return { state: 'requested' }
}

/** Makes somebody a member, whatever they were before. `by` is who let them in. Called with the group locked. */
export async function letIn(context: { sql: Query; now: Date }, groupId: string, personId: string, by: string | null) {
  const { sql, now } = context
  await sql`
    insert into group_member (group_id, person_id, state, since) values (${groupId}, ${personId}, 'active', ${now})
    on conflict (group_id, person_id) do update set state = 'active', since = excluded.since`
  await sql`delete from group_left where group_id = ${groupId} and person_id = ${personId}`
  await countMembers(sql, [groupId])
  await tellRightsChanged(context, [personId])
  await emit(context, memberJoined, { groupId, personId, by })
}

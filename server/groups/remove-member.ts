import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { removeMember as contract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { invitationClosed, requestClosed } from './events.ts'
import { findGroup } from './find-group.ts'
import { hostIdsOf } from './members.ts'
import { mayManageMembers } from './policy.ts'
import { takeOut } from './take-out.ts'

/** A host takes somebody out, takes an invitation back or turns a request down. */
export async function removeMember(
  context: MemberContext,
  { groupId, personId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayManageMembers(group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  // Leaving has its own way, which asks after a new host.
  if (personId === viewer.id) throw new Refusal(409, 'group.leave-instead')
  const [member] = await sql<{ state: string }[]>`
    select state from group_member where group_id = ${groupId} and person_id = ${personId}`
  if (!member) throw notFound()
  if (member.state === 'active') {
    const { undoUntil } = await takeOut(context, groupId, personId, viewer.id)
    return { undoUntil: undoUntil.toISOString() }
  }
  await sql`delete from group_member where group_id = ${groupId} and person_id = ${personId}`
  const closed = { groupId, personId, by: viewer.id }
  if (member.state === 'invited') await emit(context, invitationClosed, closed)
  else await emit(context, requestClosed, { ...closed, hostIds: await hostIdsOf(sql, groupId) })
  return { undoUntil: null }
}

import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { leaveGroup as contract } from '../../contract/group-members.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { invitationClosed, requestClosed } from './events.ts'
import { findGroup } from './find-group.ts'
import { hostIdsOf } from './members.ts'
import { takeOut } from './take-out.ts'

type Output = OutputOf<typeof contract>

/** Leaves; or takes a request back, or declines an invitation. The longest-standing member follows the last host. */
export async function leaveGroup(context: MemberContext, { groupId }: InputOf<typeof contract>): Promise<Output> {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!group.state) throw notFound()
  if (group.state !== 'active') {
    await sql`
      delete from group_member where group_id = ${groupId} and person_id = ${viewer.id} and state = ${group.state}`
    const closed = { groupId, personId: viewer.id, by: null }
    if (group.state === 'invited') await emit(context, invitationClosed, closed)
    else await emit(context, requestClosed, { ...closed, hostIds: await hostIdsOf(sql, groupId) })
    return { undoUntil: null, successor: null }
  }
  if (group.visibility === 'secret' && (await isAlone(context, groupId))) throw new Refusal(409, 'group.last-member')
  const { undoUntil, successorId } = await takeOut(context, groupId, viewer.id, null)
  const successor = successorId ? (await personBriefs(context, [successorId])).get(successorId) : undefined
  return { undoUntil: undoUntil.toISOString(), successor: successor ?? null }
}

/** Nobody could ever find a secret group again that its last member left. */
async function isAlone({ sql, viewer }: MemberContext, groupId: string): Promise<boolean> {
  const [other] = await sql`
    select from group_member m join account a on a.id = m.person_id and a.state <> 'deactivated'
    where m.group_id = ${groupId} and m.state = 'active' and m.person_id <> ${viewer.id} limit 1`
  return !other
}

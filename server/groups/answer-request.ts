import type { InputOf } from '../../contract/endpoint.ts'
import type { answerRequest as contract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { requestClosed } from './events.ts'
import { findGroup } from './find-group.ts'
import { letIn } from './join-group.ts'
import { hostIdsOf } from './members.ts'
import { mayManageMembers } from './policy.ts'

/** A host lets in who asked, or not. Another host may have answered first: then there is nothing to answer. */
export async function answerRequest(context: MemberContext, { groupId, personId, approve }: InputOf<typeof contract>) {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayManageMembers(group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  const [asked] = await sql`
    select from group_member where group_id = ${groupId} and person_id = ${personId} and state = 'requested'`
  if (!asked) throw notFound()
  if (approve) {
    await letIn(context, groupId, personId, viewer.id)
    return {}
  }
  await sql`delete from group_member where group_id = ${groupId} and person_id = ${personId}`
  await emit(context, requestClosed, {
    groupId,
    personId,
    by: viewer.id,
    hostIds: await hostIdsOf(sql, groupId),
  })
  return {}
}

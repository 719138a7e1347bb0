import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { inviteToGroup as contract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden, Refusal } from '../platform/refusal.ts'
import { memberInvited } from './events.ts'
import { findGroup } from './find-group.ts'
import { letIn } from './join-group.ts'
import { isHost, mayInvite } from './policy.ts'

/** So many open invitations of one person in a day are no longer a kindness. */
const mostInADay = 300

/** Invites colleagues. A host's invitation to who already asked is the answer to that; members are left alone. */
export async function inviteToGroup(
  context: MemberContext,
  { groupId, personIds }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayInvite(group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  const wanted = [...new Set(personIds)]
  await refuseUnknown(context, wanted)
  await refuseFlood(context, wanted.length)

  const asked = isHost(group)
    ? await sql<{ personId: string }[]>`
        select person_id from group_member
        where group_id = ${groupId} and person_id = any(${wanted}::uuid[]) and state = 'requested'`
    : []
  for (const { personId } of asked) await letIn(context, groupId, personId, viewer.id)
  const invited = await sql<{ personId: string }[]>`
    insert into group_member (group_id, person_id, state, invited_by, since)
    select ${groupId}, id, 'invited', ${viewer.id}, ${now} from unnest(${wanted}::uuid[]) id
    on conflict (group_id, person_id) do nothing returning person_id`
  for (const { personId } of invited) await emit(context, memberInvited, { groupId, personId, by: viewer.id })
  return { invited: invited.length + asked.length }
}

async function refuseUnknown({ sql }: MemberContext, personIds: string[]) {
  const known = await sql`
    select from person p join account a on a.id = p.id and a.state in ('active', 'invited')
    where p.id = any(${personIds}::uuid[])`
  if (known.length < personIds.length) throw badField('personIds', 'unknown-person')
}

async function refuseFlood({ sql, viewer, now }: MemberContext, more: number) {
  const yesterday = new Date(now.getTime() - 86_400_000)
  const [row] = await sql<{ sent: number }[]>`
    select count(*)::int as sent from group_member
    where invited_by = ${viewer.id} and state = 'invited' and since > ${yesterday}`
  if ((row?.sent ?? 0) + more > mostInADay) throw new Refusal(429, 'limit.reached', { params: { seconds: 3600 } })
}

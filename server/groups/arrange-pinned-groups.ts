import type { InputOf } from '../../contract/endpoint.ts'
import type { arrangePinnedGroups as contract } from '../../contract/groups.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField } from '../platform/refusal.ts'
import { membershipChanged } from './events.ts'

/** Sets the own buttons: the given groups, in the given order, and no others. */
export async function arrangePinnedGroups(context: MemberContext, input: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const groupIds = [...new Set(input.groupIds)]
  const pinned = await sql`
    update group_member m set pinned_at = ${now}::timestamptz + wanted.place * interval '1 millisecond'
    from unnest(${groupIds}::uuid[]) with ordinality wanted (group_id, place)
    where m.group_id = wanted.group_id and m.person_id = ${viewer.id} and m.state = 'active' returning m.group_id`
  if (pinned.length < groupIds.length) throw badField('groupIds', 'not-a-member')
  await sql`
    update group_member set pinned_at = null
    where person_id = ${viewer.id} and pinned_at is not null and group_id <> all(${groupIds}::uuid[])`
  await emit(context, membershipChanged, { personId: viewer.id })
  return {}
}

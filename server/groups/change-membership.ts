import type { InputOf } from '../../contract/endpoint.ts'
import type { changeMembership as contract, markGroupSeen as seenContract } from '../../contract/group-members.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { notFound } from '../platform/refusal.ts'
import { membershipChanged } from './events.ts'
import { tellRightsChanged } from './members.ts'

/** What reaches the inbox and the own stream. Only one's own row, so the group itself need not be asked. */
export async function changeMembership(
  context: MemberContext,
  { groupId, noticeLevel, muted }: InputOf<typeof contract>,
) {
  const { sql, viewer } = context
  const [changed] = await sql`
    update group_member set notice_level = coalesce(${noticeLevel ?? null}, notice_level),
      muted = coalesce(${muted ?? null}, muted)
    where group_id = ${groupId} and person_id = ${viewer.id} and state = 'active' returning group_id`
  if (!changed) throw notFound()
  // What flows into the stream is part of the viewer that live connections hold.
  if (muted !== undefined) await tellRightsChanged(context, [viewer.id])
  await emit(context, membershipChanged, { groupId, personId: viewer.id })
  return {}
}

/** What is in the group now is no longer new. */
export async function markGroupSeen({ sql, viewer, now }: MemberContext, { groupId }: InputOf<typeof seenContract>) {
  const [seen] = await sql`
    update group_member set seen_at = ${now}
    where group_id = ${groupId} and person_id = ${viewer.id} and state = 'active' returning group_id`
  if (!seen) throw notFound()
  return {}
}

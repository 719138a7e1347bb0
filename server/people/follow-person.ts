import type { InputOf } from '../../contract/endpoint.ts'
import type { followPerson as followEndpoint } from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, notFound } from '../platform/refusal.ts'
import { personFollowed, personUnfollowed } from './events.ts'

type Input = InputOf<typeof followEndpoint>

/** Follows somebody; doing it again changes nothing. */
export async function followPerson(context: MemberContext, { personId }: Input) {
  const { sql, viewer, now } = context
  if (personId === viewer.id) throw badField('personId', 'is-self')
  const found = await sql`
    select from person p join account a on a.id = p.id where p.id = ${personId} and a.state <> 'deactivated'`
  if (!found.length) throw notFound()
  const added = await sql`
    insert into person_follow (follower_id, followed_id, followed_at) values (${viewer.id}, ${personId}, ${now})
    on conflict do nothing returning followed_id`
  if (!added.length) return {}
  await sql`update person set follower_count = follower_count + 1 where id = ${personId}`
  await emit(context, personFollowed, { followerId: viewer.id, followedId: personId })
  return {}
}

/** Stops following; also somebody who has left. */
export async function unfollowPerson(context: MemberContext, { personId }: Input) {
  const { sql, viewer } = context
  const gone = await sql`
    delete from person_follow where follower_id = ${viewer.id} and followed_id = ${personId} returning followed_id`
  if (!gone.length) return {}
  await sql`update person set follower_count = greatest(follower_count - 1, 0) where id = ${personId}`
  await emit(context, personUnfollowed, { followerId: viewer.id, followedId: personId })
  return {}
}

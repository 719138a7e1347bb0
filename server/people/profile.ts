import type { InputOf } from '../../contract/endpoint.ts'
import type { PersonProfile, profile as profileEndpoint } from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { shown, shownTopics, shownWorksToday } from './field-visibility.ts'
import { briefOf } from './person-briefs.ts'
import { mayEditProfile } from './policy.ts'

/** One person through the viewer's eyes. Whoever left stays to be seen: their words are still here. */
export async function profile(
  context: MemberContext,
  { personId }: InputOf<typeof profileEndpoint>,
): Promise<PersonProfile> {
  const { sql, viewer, now } = context
  const [row] = await sql<Omit<PersonProfile, 'can' | 'isSelf'>[]>`
    select ${briefOf(sql, sql`person.id`)} as person, person.version,
      (select coalesce(jsonb_agg(jsonb_build_object('id', up.id, 'name', up.name) order by cardinality(up.path)), '[]')
        from department own join department up on up.id = any(own.path) where own.id = person.department_id) as departments,
      ${briefOf(sql, sql`person.manager_id`)} as manager,
      ${shown(sql, viewer, 'location', sql`person.location`, sql`''`)} as location,
      ${shown(sql, viewer, 'phone', sql`person.phone`, sql`''`)} as phone,
      ${shown(sql, viewer, 'contactEmail', sql`person.contact_email`, sql`''`)} as contact_email,
      ${shown(sql, viewer, 'workingDays', sql`person.working_days`, sql`'{}'`)} as working_days,
      ${shownWorksToday(sql, viewer, now)} as works_today,
      ${shown(sql, viewer, 'about', sql`person.about`, sql`''`)} as about,
      ${shown(sql, viewer, 'languages', sql`person.languages`, sql`'{}'`)} as languages,
      ${shownTopics(sql, viewer, 'expertise')} as expertise, ${shownTopics(sql, viewer, 'interest')} as interests,
      person.follower_count,
      exists (select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = person.id) as is_followed,
      account.state <> 'deactivated' as is_here
    from person join account on account.id = person.id where person.id = ${personId}`
  if (!row) throw notFound()
  return {
    ...row,
    isSelf: personId === viewer.id,
    can: { edit: mayEditProfile(viewer, personId), follow: personId !== viewer.id && row.isHere },
  }
}

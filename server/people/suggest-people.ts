import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { suggestPeople as suggestPeopleEndpoint } from '../../contract/people.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { MemberContext } from '../platform/context.ts'
import { literal } from '../platform/like-pattern.ts'
import { briefColumns } from './person-briefs.ts'

/** From here on a name with a typo is worth guessing. */
const lettersForTypos = 4

/**
 * Ten active colleagues for what was typed of a name. Names of which a word begins with it come before names that are
 * only like it; then the own department and whom one follows.
 */
export async function suggestPeople(
  { sql, viewer }: MemberContext,
  { q }: InputOf<typeof suggestPeopleEndpoint>,
): Promise<OutputOf<typeof suggestPeopleEndpoint>> {
  const start = sql`fold(${literal(q)})`
  const begins = sql`(fold(person.name) like ${start} || '%' or fold(person.name) like '% ' || ${start} || '%')`
  const isNear = sql`(person.department_id is not distinct from ${viewer.departmentId}::uuid and person.department_id is not null)`
  const isFollowed = sql`exists (
    select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = person.id)`
  const which = q
    ? q.length >= lettersForTypos
      ? sql`(${begins} or fold(${q}) <% fold(person.name))`
      : begins
    : sql`(${isNear} or person.id in (select followed_id from person_follow where follower_id = ${viewer.id}))`
  const people = await sql<PersonBrief[]>`
    select ${briefColumns(sql)}
    from person join account on account.id = person.id and account.state = 'active'
    left join department on department.id = person.department_id
    where ${which} and (${q !== ''} or person.id <> ${viewer.id})
    order by ${begins} desc, ${isNear} desc, ${isFollowed} desc, person.sort_name, person.id limit 10`
  return { people: [...people] }
}

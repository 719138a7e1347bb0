import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { suggestPeople as suggestPeopleEndpoint } from '../../contract/people.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { literal } from '../platform/like-pattern.ts'
import { briefColumns } from './person-briefs.ts'

const atMost = 10
/** From here on a name with a typo is worth guessing. */
const lettersForTypos = 4

/**
 * Ten active colleagues for what was typed of a name. Names that hold it as it was typed come before those of which each
 * word begins so, and these before names that are only like it; then the own department and whom one follows.
 */
export async function suggestPeople(
  context: MemberContext,
  { q }: InputOf<typeof suggestPeopleEndpoint>,
): Promise<OutputOf<typeof suggestPeopleEndpoint>> {
  const { sql, viewer } = context
  if (!q)
    return {
      people: await read(context, {
        hit: sql`person.id in (
          select id from person where department_id = ${viewer.departmentId} and id <> ${viewer.id}
          union select followed_id from person_follow where follower_id = ${viewer.id})`,
        limit: atMost,
      }),
    }
  const begins = await read(context, {
    hit: sql`name_words(person.name) @@ name_query(${q})`,
    // of one word that is so for all of them
    ...(/[^\p{L}\p{N}]/u.test(q) && {
      first: sql`fold(person.name) like fold(${literal(q)}) || '%' or fold(person.name) like '% ' || fold(${literal(q)}) || '%'`,
    }),
    limit: atMost,
  })
  if (begins.length === atMost || q.length < lettersForTypos) return { people: begins }
  const known = begins.map(({ id }) => id)
  const alike = await read(context, {
    hit: sql`fold(${q}) <% fold(person.name) and not person.id = any(${known}::uuid[])`,
    limit: atMost - begins.length,
  })
  return { people: [...begins, ...alike] }
}

/** So many are put in order at first. Of those some have left. */
const firstTurn = 4 * atMost

/**
 * In order before anything else is looked up: two letters begin very many names, of which ten are shown. The best few are
 * enough unless most of them have left; only then all of them are put in order.
 * @param options `hit` is what must hold of a person; those for whom `first` holds come first
 */
async function read(
  { sql, viewer }: MemberContext,
  { hit, first, limit }: { hit: Fragment; first?: Fragment; limit: number },
): Promise<PersonBrief[]> {
  const active = (turn: Fragment) => sql`
    select hit.id from (
      select person.id from person where ${hit}
      order by ${first ? sql`(${first}) desc,` : sql``} person.department_id is distinct from ${viewer.departmentId}::uuid
          or person.department_id is null,
        person.id not in (select followed_id from person_follow where follower_id = ${viewer.id}),
        person.sort_name, person.id ${turn}
    ) hit
    cross join lateral (select from account where account.id = hit.id and account.state = 'active' offset 0) here`
  const people = await sql<PersonBrief[]>`
    select ${briefColumns(sql)}
    from (
      select row_number() over () as nth, hit.id from (
        (${active(sql`limit ${firstTurn}`)}) union all (${active(sql`offset ${firstTurn}`)})
      ) hit limit ${limit}
    ) best
    join person on person.id = best.id
    left join department on department.id = person.department_id
    order by best.nth`
  return [...people]
}

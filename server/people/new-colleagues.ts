import type { OutputOf } from '../../contract/endpoint.ts'
import type { newColleagues as contract } from '../../contract/people.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { MemberContext } from '../platform/context.ts'
import { briefColumns } from './person-briefs.ts'

/** More than these on one day is a file that was taken in, not a day on which people began. */
const aDayAtMost = 20
const looksAt = 300

/** Who began here in the last month, the own department first; for a welcome. */
export async function newColleagues({ sql, viewer, now }: MemberContext): Promise<OutputOf<typeof contract>> {
  const rows = await sql<(PersonBrief & { joinedOn: string })[]>`
    with latest as (
      select id, joined_on from person
      where left_on is null and joined_on > (${now}::timestamptz - interval '30 days')::date and joined_on <= ${now}::date
      order by joined_on desc, id limit ${looksAt}
    ), spread as (select id, joined_on, count(*) over (partition by joined_on) as same_day from latest)
    select ${briefColumns(sql)}, to_char(spread.joined_on, 'YYYY-MM-DD') as joined_on
    from spread join person on person.id = spread.id
    join account on account.id = person.id and account.state = 'active'
    left join department on department.id = person.department_id
    where spread.same_day <= ${aDayAtMost} and person.id <> ${viewer.id}
    order by person.department_id is not distinct from ${viewer.departmentId}::uuid desc, spread.joined_on desc, person.id
    limit 3`
  return { people: rows.map(({ joinedOn, ...person }) => ({ person, joinedOn })) }
}

import { z } from 'zod'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { id } from '../../contract/fields.ts'
import type { DirectoryRow, directory as directoryEndpoint } from '../../contract/people.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { literal } from '../platform/like-pattern.ts'
import { mayReadField, shown, shownTopics, shownWorksToday } from './field-visibility.ts'
import { briefColumns } from './person-briefs.ts'

type Input = InputOf<typeof directoryEndpoint>

const place = z.tuple([z.number().int(), z.string(), id])

/** Colleagues by name, narrowed by any combination of filters. Names that hold the letters come before names like them. */
export async function directory(context: MemberContext, input: Input): Promise<OutputOf<typeof directoryEndpoint>> {
  const { sql, viewer, now } = context
  const after = decodeCursor(place, input.cursor)
  const likeness = input.name
    ? sql`case when fold(person.name) like '%' || fold(${literal(input.name)}) || '%' then 0 else 1 end`
    : sql`0`
  const rows = await sql<(Omit<DirectoryRow, 'can'> & { sortName: string; likeness: number })[]>`
    select ${briefColumns(sql)}, person.sort_name, ${likeness} as likeness,
      ${shown(sql, viewer, 'location', sql`person.location`, sql`''`)} as location,
      ${shown(sql, viewer, 'phone', sql`person.phone`, sql`''`)} as phone,
      ${shownTopics(sql, viewer, 'expertise')} as expertise,
      ${shownWorksToday(sql, viewer, now)} as works_today,
      exists (select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = person.id) as is_followed
    from person join account on account.id = person.id and account.state <> 'deactivated'
    left join department on department.id = person.department_id
    where true ${filters(context, input)}
      ${after ? sql`and (${likeness}, person.sort_name, person.id) > (${after[0]}::int, ${after[1]}, ${after[2]})` : sql``}
    order by ${input.name ? sql`likeness,` : sql``} person.sort_name, person.id limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.likeness, last.sortName, last.id])
  return {
    rows: page.map(({ sortName: _, likeness: __, ...row }) => ({ ...row, can: { follow: row.id !== viewer.id } })),
    next,
  }
}

/** Each filter only finds what the viewer may read: else a search would tell what a profile hides. */
function filters({ sql, viewer, now }: MemberContext, input: Input): Fragment {
  const parts: Fragment[] = []
  if (input.name)
    parts.push(
      sql`(fold(person.name) like '%' || fold(${literal(input.name)}) || '%' or fold(${input.name}) <% fold(person.name))`,
    )
  if (input.departmentId)
    parts.push(
      input.direct
        ? sql`person.department_id = ${input.departmentId}`
        : sql`person.department_id in (select below.id from department below where below.path @> array[${input.departmentId}::uuid])`,
    )
  else if (input.direct) parts.push(sql`person.department_id is null`)
  if (input.location)
    parts.push(sql`fold(person.location) = fold(${input.location}) and ${mayReadField(sql, viewer, 'location')}`)
  if (input.expertise)
    parts.push(sql`${mayReadField(sql, viewer, 'expertise')} and person.id in (
      select t.person_id from person_topic t where t.topic = fold(${input.expertise}) and t.kind = 'expertise')`)
  if (input.language)
    parts.push(sql`${mayReadField(sql, viewer, 'languages')}
      and exists (select from unnest(person.languages) spoken where fold(spoken) = fold(${input.language}))`)
  if (input.today) parts.push(sql`${shownWorksToday(sql, viewer, now)}`)
  return parts.reduce<Fragment>((all, part) => sql`${all} and ${part}`, sql``)
}

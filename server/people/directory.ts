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

/** One or two letters are in every other name: with those, words of a name begin. From here on they may stand anywhere. */
const lettersForAnywhere = 3

type Row = Omit<DirectoryRow, 'can'> & { sortName: string }

/** Colleagues by name, narrowed by any combination of filters. Names that hold the letters come before names like them. */
export async function directory(context: MemberContext, input: Input): Promise<OutputOf<typeof directoryEndpoint>> {
  const { sql, viewer } = context
  const { name, size } = input
  const after = decodeCursor(place, input.cursor)
  const isLong = name !== undefined && name.length >= lettersForAnywhere
  const holds = sql`fold(person.name) like '%' || fold(${literal(name ?? '')}) || '%'`
  const which = isLong ? holds : name ? sql`name_words(person.name) @@ name_query(${name})` : null
  const first = after?.[0] ? [] : await read(context, input, { which, after, limit: size + 1 })
  // Who is only like it is looked for when nobody is left who holds it.
  const alike =
    isLong && first.length <= size
      ? await read(context, input, {
          which: sql`fold(${name}) <% fold(person.name) and not ${holds}`,
          after: after?.[0] ? after : undefined,
          limit: size + 1 - first.length,
        })
      : []
  const rows = [...first.map((row) => ({ row, likeness: 0 })), ...alike.map((row) => ({ row, likeness: 1 }))]
  const { page, next } = cutPage(rows, size, ({ row, likeness }) => [likeness, row.sortName, row.id])
  return {
    rows: page.map(({ row: { sortName: _, ...row } }) => ({ ...row, can: { follow: row.id !== viewer.id } })),
    next,
  }
}

/** By name, after a place. Who has the name is put in order before anything else is looked up. */
async function read(
  context: MemberContext,
  input: Input,
  { which, after, limit }: { which: Fragment | null; after: z.output<typeof place> | undefined; limit: number },
): Promise<readonly Row[]> {
  const { sql, viewer, now } = context
  return sql<Row[]>`
    select ${briefColumns(sql)}, person.sort_name,
      ${shown(sql, viewer, 'location', sql`person.location`, sql`''`)} as location,
      ${shown(sql, viewer, 'phone', sql`person.phone`, sql`''`)} as phone,
      ${shownTopics(sql, viewer, 'expertise')} as expertise,
      ${shownWorksToday(sql, viewer, now)} as works_today,
      exists (select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = person.id) as is_followed
    from (
      select person.* from person
      where true ${which ? sql`and ${which}` : sql``} ${filters(context, input)}
        ${after ? sql`and (person.sort_name, person.id) > (${after[1]}, ${after[2]})` : sql``}
      order by person.sort_name, person.id ${which ? sql`offset 0` : sql``}
    ) person
    join account on account.id = person.id and account.state <> 'deactivated'
    left join department on department.id = person.department_id
    order by person.sort_name, person.id limit ${limit}`
}

/** Each filter only finds what the viewer may read: else a search would tell what a profile hides. */
function filters({ sql, viewer, now }: MemberContext, input: Input): Fragment {
  const parts: Fragment[] = []
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

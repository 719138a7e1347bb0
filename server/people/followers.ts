import { z } from 'zod'
import type { InputOf } from '../../contract/endpoint.ts'
import { id } from '../../contract/fields.ts'
import type { followedPeople as followedEndpoint, followers as followersEndpoint } from '../../contract/people.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { notFound } from '../platform/refusal.ts'
import { briefColumns } from './person-briefs.ts'

const place = z.tuple([z.string(), id])

interface Page {
  cursor?: string | undefined
  size: number
}

/** Who follows this person, by name. */
export async function followers(context: MemberContext, input: InputOf<typeof followersEndpoint>) {
  const { sql } = context
  const known = await sql`select from person where id = ${input.personId}`
  if (!known.length) throw notFound()
  return byName(
    context,
    input,
    sql`person.id in (select follower_id from person_follow where followed_id = ${input.personId})`,
  )
}

/** Whom the viewer follows, by name. */
export const followedPeople = (context: MemberContext, input: InputOf<typeof followedEndpoint>) =>
  byName(
    context,
    input,
    context.sql`person.id in (select followed_id from person_follow where follower_id = ${context.viewer.id})`,
  )

async function byName({ sql }: MemberContext, { cursor, size }: Page, which: Fragment) {
  const after = decodeCursor(place, cursor)
  const rows = await sql<(PersonBrief & { sortName: string })[]>`
    select ${briefColumns(sql)}, person.sort_name
    from person join account on account.id = person.id
    left join department on department.id = person.department_id
    where ${which} and account.state <> 'deactivated'
      ${after ? sql`and (person.sort_name, person.id) > (${after[0]}, ${after[1]})` : sql``}
    order by person.sort_name, person.id limit ${size + 1}`
  const { page, next } = cutPage(rows, size, (last) => [last.sortName, last.id])
  return {
    rows: page.map(({ sortName: _, ...brief }) => brief),
    next,
  }
}

import type { PersonBrief } from '../../contract/person-brief.ts'
import type { FoundPerson } from '../../contract/search.ts'
import { briefColumns, mayReadField } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { markWords } from './segments.ts'
import type { Words } from './words.ts'

/** From here on a name with a typo is worth guessing, and how alike it must then be. */
const lettersForTypos = 4
const alikeEnough = 0.4

interface Row extends PersonBrief {
  isName: boolean
  isFunction: boolean
  isDepartment: boolean
  expertise: string[]
}

const both = (sql: MemberContext['sql'], parts: Fragment[], word: 'and' | 'or') =>
  parts.reduce((left, right) => (word === 'and' ? sql`${left} and ${right}` : sql`${left} or ${right}`))

/**
 * Colleagues of whom every word is in the name (as the beginning of a part of it), the function, the department or what
 * they can be asked about, as far as the viewer may read that. Names first. Nobody found: names that look like it.
 */
export async function findPeople(context: MemberContext, words: Words, limit: number): Promise<FoundPerson[]> {
  const { sql } = context
  const found = await read(context, words, limit, wordsMatch(context, words), sql`0::int`)
  if (found.length >= limit || words.text.length < lettersForTypos) return found.map((row) => drawn(row, words))
  const likeness = sql`word_similarity(fold(${words.text}), fold(person.name))`
  const like = found.length ? sql`fold(${words.text}) <% fold(person.name)` : sql`${likeness} >= ${alikeEnough}`
  const ids = found.map((row) => row.id)
  const alike = await read(
    context,
    words,
    Math.min(limit - found.length, 5),
    sql`${like} and not person.id = any(${ids}::uuid[])`,
    sql`-${likeness}`,
  )
  return [...found, ...alike].map((row) => drawn(row, words))
}

const nameBegins = ({ sql }: MemberContext, starts: string[]): Fragment =>
  sql`(${both(
    sql,
    starts.map(
      (
        start,
      ) => sql`fold(person.name) like fold(${start}) || '%' or fold(person.name) like '% ' || fold(${start}) || '%'
      or fold(person.name) like '%-' || fold(${start}) || '%'`,
    ),
    'or',
  )})`

/** Each group of words by its own indexes; who is in all of them. */
function wordsMatch(context: MemberContext, { groups, without }: Words): Fragment {
  const { sql, viewer } = context
  const matches = groups.map(
    ({ query, starts }) => sql`person.id in (
      select person.id from person where ${nameBegins(context, starts)}
      union select person.id from person where search_words(person.job_title) @@ ${query}::tsquery
      union select person.id from department d join person on person.department_id = d.id
        where search_words(d.name) @@ ${query}::tsquery
      union select person.id from person_topic t join person on person.id = t.person_id
        where t.kind = 'expertise' and search_words(t.label) @@ ${query}::tsquery
          and ${mayReadField(sql, viewer, 'expertise')})`,
  )
  const refused = without
    ? sql` and not search_words(person.name || ' ' || person.job_title) @@ ${without}::tsquery`
    : sql``
  return sql`${both(sql, matches, 'and')}${refused}`
}

async function read(context: MemberContext, words: Words, limit: number, which: Fragment, order: Fragment) {
  const { sql, viewer } = context
  const names = both(
    sql,
    words.groups.map(({ starts }) => nameBegins(context, starts)),
    'and',
  )
  const any = sql`${words.any}::tsquery`
  return sql<Row[]>`
    select ${briefColumns(sql)}, (${names}) as is_name,
      search_words(person.job_title) @@ ${any} as is_function,
      coalesce(search_words(department.name) @@ ${any}, false) as is_department,
      coalesce(asked.labels, '{}') as expertise
    from person join account on account.id = person.id and account.state <> 'deactivated'
    left join department on department.id = person.department_id
    left join lateral (
      select array_agg(t.label order by t.position) as labels from person_topic t
      where t.person_id = person.id and t.kind = 'expertise' and search_words(t.label) @@ ${any}
        and ${mayReadField(sql, viewer, 'expertise')}) asked on true
    where ${which}
    order by ${order}, (${names}) desc, asked.labels is null, not search_words(person.job_title) @@ ${any},
      person.department_id is distinct from ${viewer.departmentId}::uuid,
      not exists (select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = person.id),
      person.sort_name, person.id
    limit ${limit}`
}

function drawn({ isName, isFunction, isDepartment, expertise, ...person }: Row, words: Words): FoundPerson {
  const name = markWords(
    person.name,
    words.groups.flatMap((group) => group.starts),
    'start',
  )
  const hasName = isName || name.some((segment) => segment.hit)
  const why: FoundPerson['why'] = [
    ...(hasName ? (['name'] as const) : []),
    ...(expertise.length ? (['expertise'] as const) : []),
    ...(isFunction ? (['function'] as const) : []),
    ...(isDepartment ? (['department'] as const) : []),
  ]
  return { person, name, why: why.length ? why : ['near'], expertise }
}

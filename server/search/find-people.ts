import type { PersonBrief } from '../../contract/person-brief.ts'
import type { FoundPerson } from '../../contract/search.ts'
import { briefColumns, mayReadField } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { markWords } from './segments.ts'
import type { Words } from './words.ts'

/** From here on a name with a typo is worth guessing. */
const lettersForTypos = 4
const alikeAtMost = 5

interface Row extends PersonBrief {
  isName: boolean
  isFunction: boolean
  isDepartment: boolean
  expertise: string[]
}

/**
 * Colleagues of whom every word is in the name (as the beginning of a part of it), the function, the department or what
 * they can be asked about, as far as the viewer may read that. Names first. Nobody found: names that look like it.
 */
export async function findPeople(context: MemberContext, words: Words, limit: number): Promise<FoundPerson[]> {
  const { sql } = context
  const found = await read(context, words, limit, matches(context, words), sql``)
  if (found.length >= limit || words.text.length < lettersForTypos) return found.map((row) => drawn(row, words))
  const ids = found.map((row) => row.id)
  const alike = found.length
    ? sql`select id from person where fold(${words.text}) <% fold(name) and not id = any(${ids}::uuid[])`
    : sql`select id from people_named_like(${words.text}) as id`
  const near = await read(
    context,
    words,
    Math.min(limit - found.length, alikeAtMost),
    alikeOf(context, alike, sql`word_similarity(fold(${words.text}), fold(person.name))`),
    sql`hit.likeness desc,`,
  )
  return [...found, ...near].map((row) => drawn(row, words))
}

/** SQL: a name that begins so, one or another; of a phrase the words stand side by side. */
const nameBegins = ({ sql }: MemberContext, starts: string[]): Fragment =>
  starts
    .map((start) =>
      start.includes(' ')
        ? sql`(name_words(person.name) @@ name_query(${start}) and position(fold(${start}) in fold(person.name)) > 0)`
        : sql`name_words(person.name) @@ name_query(${start})`,
    )
    .reduce((left, right) => sql`${left} or ${right}`)

/**
 * SQL: who is found by every group of words and where, each place by its own index, without a look at the person again.
 * A group of words is a bit, since there are twelve at most.
 */
function matches(context: MemberContext, { groups, without }: Words): Fragment {
  const { sql, viewer } = context
  const found = groups.map(({ query, starts }, nth) => {
    const bit = sql`${1 << nth}::int as words`
    const person = sql`person.id, person.department_id, person.sort_name`
    return sql`
      select ${person}, ${bit}, 'name' as place from person where ${nameBegins(context, starts)}
      union all select ${person}, ${bit}, 'function' from person where search_words(person.job_title) @@ ${query}::tsquery
      union all select ${person}, ${bit}, 'department' from department d join person on person.department_id = d.id
        where search_words(d.name) @@ ${query}::tsquery
      union all select ${person}, ${bit}, 'expertise' from person_topic t join person on person.id = t.person_id
        where t.kind = 'expertise' and search_words(t.label) @@ ${query}::tsquery
          and ${mayReadField(sql, viewer, 'expertise')}`
  })
  const all = sql`${(1 << groups.length) - 1}::int`
  return sql`
    select found.id, found.department_id, found.sort_name,
      coalesce(bit_or(words) filter (where place = 'name') = ${all}, false) as is_name,
      bool_or(place = 'function') as is_function, bool_or(place = 'department') as is_department,
      bool_or(place = 'expertise') as is_expertise
    from (${found.reduce((left, right) => sql`${left} union all ${right}`)}) found
    ${
      without
        ? sql`join person refused on refused.id = found.id
            and not search_words(refused.name || ' ' || refused.job_title) @@ ${without}::tsquery`
        : sql``
    }
    group by found.id, found.department_id, found.sort_name having bit_or(words) = ${all}`
}

/** SQL: people whose names are like something, as if found by nothing. */
const alikeOf = ({ sql }: MemberContext, ids: Fragment, likeness: Fragment): Fragment => sql`
  select person.id, person.department_id, person.sort_name, ${likeness} as likeness,
    false as is_name, false as is_function, false as is_department, false as is_expertise
  from (${ids}) alike join person on person.id = alike.id`

/** The best of those, with what they can be asked about, of what was looked for. */
async function read(context: MemberContext, words: Words, limit: number, which: Fragment, order: Fragment) {
  const { sql, viewer } = context
  // In order before anything else is looked up: a short beginning has very many, of which a few are shown.
  return sql<Row[]>`
    select ${briefColumns(sql)}, best.is_name, best.is_function, best.is_department, coalesce(asked.labels, '{}') as expertise
    from (
      select row_number() over () as nth, hit.* from (
        select * from (${which}) hit
        order by ${order} hit.is_name desc, not hit.is_expertise, not hit.is_function,
          hit.department_id is distinct from ${viewer.departmentId}::uuid,
          hit.id not in (select followed_id from person_follow where follower_id = ${viewer.id}),
          hit.sort_name, hit.id offset 0
      ) hit
      cross join lateral (
        select from account where account.id = hit.id and account.state <> 'deactivated' offset 0) here
      limit ${limit}
    ) best
    join person on person.id = best.id
    left join department on department.id = person.department_id
    left join lateral (
      select array_agg(t.label order by t.position) as labels from person_topic t
      where t.person_id = person.id and t.kind = 'expertise' and search_words(t.label) @@ ${words.any}::tsquery
        and ${mayReadField(sql, viewer, 'expertise')}) asked on true
    order by best.nth`
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

import type { PersonBrief } from '../../contract/person-brief.ts'
import type { FoundPerson } from '../../contract/search.ts'
import { briefColumns, mayReadField } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { markWords } from './segments.ts'
import type { Words } from './words.ts'

/** From here on a name with a typo is worth guessing. */
const lettersForTypos = 4
const alikeAtMost = 5
/** So many are put in order at first. Of those some have left; only then all others are put in order as well. */
const firstTurn = 100

interface Row extends PersonBrief {
  isName: boolean
  isFunction: boolean
  isDepartment: boolean
  expertise: string[]
}

/**
 * Colleagues of whom every word is in the name (as the beginning of a part of it), the function, the department or what
 * they can be asked about, as far as the viewer may read that. Names first. Fewer than wanted: then names that look like it,
 * and where nobody was found those that look less like it too.
 */
export async function findPeople(context: MemberContext, words: Words, limit: number): Promise<FoundPerson[]> {
  const { sql, viewer } = context
  const text = sql`fold(${words.text})`
  const rows = await sql<Row[]>`
    with hit as materialized (${matches(context, words)}),
    found as materialized (
      select row_number() over () as nth, turn.id, turn.is_name, turn.is_function, turn.is_department from (
        (${best(context, sql`limit ${firstTurn}`)}) union all (${best(context, sql`offset ${firstTurn}`)})
      ) turn limit ${limit}),
    near as materialized (
      select row_number() over () as nth, alike.id from (
        select person.id from person
        join (
          select id from people_named_like(${words.text}) as id where not exists (select from found)
          union all
          select id from person where ${text} <% fold(name) and exists (select from found) and id not in (select id from found)
        ) named on named.id = person.id
        order by word_similarity(${text}, fold(person.name)) desc, ${nearness(context, 'person')} offset 0
      ) alike
      cross join lateral (
        select from account where account.id = alike.id and account.state <> 'deactivated' offset 0) here
      limit ${
        words.text.length < lettersForTypos
          ? sql`0`
          : sql`least(${limit}::int - (select count(*) from found), ${alikeAtMost}::int)`
      })
    select ${briefColumns(sql)}, who.is_name, who.is_function, who.is_department, coalesce(asked.labels, '{}') as expertise
    from (
      select 1 as part, found.* from found
      union all select 2, near.nth, near.id, false, false, false from near
    ) who
    join person on person.id = who.id
    left join department on department.id = person.department_id
    left join lateral (
      select array_agg(t.label order by t.position) as labels from person_topic t
      where t.person_id = person.id and t.kind = 'expertise' and search_words(t.label) @@ ${words.any}::tsquery
        and ${mayReadField(sql, viewer, 'expertise')}) asked on true
    order by who.part, who.nth`
  return rows.map((row) => drawn(row, words))
}

/** SQL: of who is found the nearest first, so many of them, without those who left. */
const best = (context: MemberContext, turn: Fragment): Fragment => {
  const { sql } = context
  // In order before anything else is looked up: a short beginning has very many, of which a few are shown.
  return sql`
    select first.* from (
      select * from hit
      order by is_name desc, not is_expertise, not is_function, ${nearness(context, 'hit')} ${turn}
    ) first
    cross join lateral (select from account where account.id = first.id and account.state <> 'deactivated' offset 0) here`
}

/** SQL: the own department first, then whom one follows, then by name. */
const nearness = ({ sql, viewer }: MemberContext, person: string): Fragment => sql`
  ${sql(person)}.department_id is distinct from ${viewer.departmentId}::uuid,
  ${sql(person)}.id not in (select followed_id from person_follow where follower_id = ${viewer.id}),
  ${sql(person)}.sort_name, ${sql(person)}.id`

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

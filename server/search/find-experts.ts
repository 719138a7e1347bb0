import type { PersonBrief } from '../../contract/person-brief.ts'
import type { FoundPerson } from '../../contract/search.ts'
import { briefColumns, mayReadField } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import type { Words } from './words.ts'

const most = 3

/**
 * Colleagues who say on their profile that they can be asked about one of the words, who named most of them first, and
 * then who is near. Only what they say themselves, and only what the viewer may read.
 */
export async function findExperts(context: MemberContext, words: Words): Promise<FoundPerson[]> {
  const { sql, viewer } = context
  const rows = await sql<(PersonBrief & { expertise: string[] })[]>`
    select ${briefColumns(sql)}, asked.expertise
    from (
      select t.person_id, array_agg(t.label order by t.position) as expertise,
        (select count(*) from unnest(${words.groups.map((group) => group.query)}::text[]) as word
          where search_words(string_agg(t.label, ' ')) @@ word::tsquery) as words
      from person_topic t
      where t.kind = 'expertise' and search_words(t.label) @@ ${words.any}::tsquery
      group by t.person_id
    ) asked
    join person on person.id = asked.person_id
    join account on account.id = person.id and account.state = 'active'
    left join department on department.id = person.department_id
    where person.id <> ${viewer.id} and ${mayReadField(sql, viewer, 'expertise')}
    order by asked.words desc, person.department_id is distinct from ${viewer.departmentId}::uuid,
      cardinality(asked.expertise) desc, person.sort_name, person.id
    limit ${most}`
  return rows.map(({ expertise, ...person }) => ({
    person,
    name: [{ text: person.name, hit: false }],
    why: ['expertise'],
    expertise,
  }))
}

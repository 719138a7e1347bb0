import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, Query } from '../platform/context.ts'

/**
 * A person as the contract's personBrief, as one jsonb value in any query: `${briefOf(sql, sql`item.author_id`)} as author`.
 * Null when the id is null or nobody's.
 * @param personId a column or value of type uuid
 */
export const briefOf = (sql: Query, personId: Fragment) => sql`
  (select jsonb_build_object('id', brief.id, 'name', brief.name, 'jobTitle', brief.job_title,
      'department', brief_department.name, 'photo', brief.photo_file_id)
    from person brief left join department brief_department on brief_department.id = brief.department_id
    where brief.id = ${personId})`

/** The same as columns, for queries that read `person` and `left join department on department.id = person.department_id`. */
export const briefColumns = (sql: Query) => sql`
  person.id, person.name, person.job_title, department.name as department, person.photo_file_id as photo`

/** Briefs of these people by id; unknown ones are absent. */
export async function personBriefs(context: { sql: Query }, ids: string[]): Promise<Map<string, PersonBrief>> {
  if (ids.length === 0) return new Map()
  const { sql } = context
  const rows = await sql<PersonBrief[]>`
    select ${briefColumns(sql)}
    from person left join department on department.id = person.department_id
    where person.id = any(${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

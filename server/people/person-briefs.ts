import type { PersonBrief } from '../../contract/person-brief.ts'
import { confirmedCache } from '../platform/confirmed-cache.ts'
import type { Context, Fragment, Query } from '../platform/context.ts'

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

/** About 300 bytes each: an organisation of this size fits whole, beyond it those who are seen most. */
const briefsKept = 20_000

const kept = confirmedCache<PersonBrief>('brief', briefsKept, { grows: true })

/** Briefs of these people by id; unknown ones are absent. */
export async function personBriefs(context: Context, ids: Iterable<string>): Promise<Map<string, PersonBrief>> {
  const wanted = new Set(ids)
  if (!wanted.size) return new Map()
  const load = (some: string[]) => loadBriefs(context.sql, some)
  const version = context.viewer?.directoryVersion
  return version ? kept.read(context, new Map([...wanted].map((id) => [id, version])), load) : load([...wanted])
}

async function loadBriefs(sql: Query, ids: string[]): Promise<Map<string, PersonBrief>> {
  const rows = await sql<PersonBrief[]>`
    select ${briefColumns(sql)}
    from person left join department on department.id = person.department_id
    where person.id = any(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

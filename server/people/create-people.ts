import { claimFiles } from '../files/index.ts'
import type { Query } from '../platform/context.ts'
import { sortNameOf } from './sort-name.ts'

/** A person for whom an account with the same id exists. What is left out stays empty. */
export interface NewPerson {
  id: string
  name: string
  sortName?: string
  jobTitle?: string
  departmentId?: string | null
  /** May come later in the same list. */
  managerId?: string | null
  location?: string
  phone?: string
  contactEmail?: string
  workingDays?: number[]
  about?: string
  languages?: string[]
  /** A file that the person owns. */
  photoFileId?: string | null
  /** Where an imported person comes from, 'stackexchange:<site>:user:7'. */
  source?: string | null
  joinedOn?: string | null
  leftOn?: string | null
  expertise?: string[]
  interests?: string[]
}

/**
 * Makes many people at once, for imports, the demo and the set-up, which announce themselves as a whole. Who has a
 * profile already is left alone.
 * @returns the ids that were made
 */
export async function createPeople(context: { sql: Query; now: Date }, rows: NewPerson[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { sql } = context
  const values = rows.map((row) => ({
    id: row.id,
    name: row.name,
    sort_name: row.sortName ?? sortNameOf(row.name),
    job_title: row.jobTitle ?? '',
    department_id: row.departmentId ?? null,
    location: row.location ?? '',
    phone: row.phone ?? '',
    contact_email: row.contactEmail ?? '',
    working_days: row.workingDays ?? [],
    about: row.about ?? '',
    languages: row.languages ?? [],
    photo_file_id: row.photoFileId ?? null,
    source: row.source ?? null,
    joined_on: row.joinedOn ?? null,
    left_on: row.leftOn ?? null,
  }))
  const made = await sql<{ id: string }[]>`
    insert into person (id, name, sort_name, job_title, department_id, location, phone, contact_email, working_days,
      about, languages, photo_file_id, source, joined_on, left_on)
    select id, name, sort_name, job_title, department_id, location, phone, contact_email, working_days, about, languages,
      photo_file_id, source, coalesce(joined_on, ${context.now}::timestamptz::date), left_on
    from jsonb_to_recordset(${sql.json(values)}) as row (id uuid, name text, sort_name text, job_title text,
      department_id uuid, location text, phone text, contact_email text, working_days smallint[], about text,
      languages text[], photo_file_id uuid, source text, joined_on date, left_on date)
    on conflict do nothing returning id`
  const ids = new Set(made.map(({ id }) => id))
  const fresh = rows.filter((row) => ids.has(row.id))
  // After all are there: a manager may stand further on in the list.
  await sql`
    update person set manager_id = row.manager_id
    from unnest(${fresh.map((row) => row.id)}::uuid[], ${fresh.map((row) => row.managerId ?? null)}::uuid[])
      as row (id, manager_id)
    where person.id = row.id and row.manager_id is not null`
  const words = fresh.flatMap(({ id, expertise = [], interests = [] }) => [
    ...expertise.map((label, position) => ({ person: id, kind: 'expertise', label, position })),
    ...interests.map((label, position) => ({ person: id, kind: 'interest', label, position })),
  ])
  if (words.length)
    await sql`
      insert into person_topic (person_id, kind, topic, label, position)
      select person, kind, fold(label), label, position
      from jsonb_to_recordset(${sql.json(words)}) as word (person uuid, kind text, label text, position int)
      on conflict do nothing`
  for (const { id, photoFileId } of fresh) if (photoFileId) await claimFiles(context, [photoFileId], id)
  return ids
}

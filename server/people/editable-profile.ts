import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import {
  type editableProfile as editableProfileEndpoint,
  type PersonalField,
  personalFields,
} from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { briefOf } from './person-briefs.ts'
import { lockedFields, mayEditProfile } from './policy.ts'

type Editable = OutputOf<typeof editableProfileEndpoint>

const emptied: Pick<Editable, PersonalField> = {
  location: '',
  phone: '',
  contactEmail: '',
  workingDays: [],
  about: '',
  languages: [],
  expertise: [],
  interests: [],
}

/**
 * The profile as a form: everything for the person. An administrator helps out, but "nobody but me" means that too: those
 * fields come empty and named in keptPrivate.
 */
export async function editableProfile(
  context: MemberContext,
  { personId }: InputOf<typeof editableProfileEndpoint>,
): Promise<Editable> {
  const { sql, viewer } = context
  const [row] = await sql<(Omit<Editable, 'keptPrivate' | 'isSelf' | 'locked'> & { isFromHr: boolean })[]>`
    select ${briefOf(sql, sql`person.id`)} as person, person.version, person.name, person.job_title, person.department_id,
      person.manager_id, person.location, person.phone, person.contact_email, person.working_days, person.about,
      person.languages, person.visibility, account.staff_number is not null as is_from_hr,
      (select jsonb_build_object('id', d.id, 'name', d.name) from department d where d.id = person.department_id)
        as department,
      ${briefOf(sql, sql`person.manager_id`)} as manager,
      (select coalesce(array_agg(t.label order by t.position), '{}') from person_topic t
        where t.person_id = person.id and t.kind = 'expertise') as expertise,
      (select coalesce(array_agg(t.label order by t.position), '{}') from person_topic t
        where t.person_id = person.id and t.kind = 'interest') as interests
    from person join account on account.id = person.id where person.id = ${personId}`
  if (!row) throw notFound()
  if (!mayEditProfile(viewer, personId)) throw forbidden()
  const { isFromHr, ...fields } = row
  const isSelf = viewer.id === personId
  const keptPrivate = isSelf ? [] : personalFields.filter((field) => fields.visibility[field] === 'nobody')
  const hidden = Object.fromEntries(keptPrivate.map((field) => [field, emptied[field]]))
  return {
    ...fields,
    ...hidden,
    keptPrivate,
    isSelf,
    locked: lockedFields(viewer, { isFromHr, departmentId: row.departmentId }),
  }
}

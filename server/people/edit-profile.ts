import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { type editProfile as editProfileEndpoint, personalFields } from '../../contract/people.ts'
import { claimFiles, removeFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { badField, changedMeanwhile, forbidden, notFound } from '../platform/refusal.ts'
import { personChanged, personMoved } from './events.ts'
import { lockedFields, mayEditProfile } from './policy.ts'
import { setTopics } from './set-topics.ts'
import { sortNameOf } from './sort-name.ts'

type Input = InputOf<typeof editProfileEndpoint>

interface Before {
  version: number
  name: string
  departmentId: string | null
  managerId: string | null
  photoFileId: string | null
  visibility: Record<string, string>
  isFromHr: boolean
}

/** Changes what is given and leaves the rest. */
export async function editProfile(context: MemberContext, input: Input): Promise<OutputOf<typeof editProfileEndpoint>> {
  const { sql, viewer } = context
  const { personId, version, visibility = {}, expertise, interests, photoFileId, ...given } = input
  const [before] = await sql<Before[]>`
    select p.version, p.name, p.department_id, p.manager_id, p.photo_file_id, p.visibility,
      a.staff_number is not null as is_from_hr
    from person p join account a on a.id = p.id where p.id = ${personId} for no key update of p`
  if (!before) throw notFound()
  if (!mayEditProfile(viewer, personId)) throw forbidden()
  if (before.version !== version) throw changedMeanwhile(before.version)
  refuseLocked(context, input, before)
  await checkPlaces(context, input)

  if (photoFileId) await claimPhoto(context, photoFileId, before.photoFileId)
  const columns: Record<string, unknown> = Object.fromEntries(
    Object.entries({
      ...given,
      ...(given.name !== undefined && given.name !== before.name && { sortName: sortNameOf(given.name) }),
      ...(given.workingDays && { workingDays: [...new Set(given.workingDays)].sort() }),
      ...(photoFileId !== undefined && { photoFileId }),
    }).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  )
  await sql`
    update person set ${sql({ ...columns, version: version + 1 } as Record<string, unknown> as Record<string, string>)},
      visibility = visibility || ${sql.json(visibility)}
    where id = ${personId}`
  if (expertise) await setTopics(sql, personId, 'expertise', expertise)
  if (interests) await setTopics(sql, personId, 'interest', interests)
  if (photoFileId !== undefined && before.photoFileId && before.photoFileId !== photoFileId)
    await removeFiles(context, [before.photoFileId])

  await emit(context, personChanged, { personId })
  if (input.departmentId !== undefined && input.departmentId !== before.departmentId) {
    await emit(context, personMoved, { personId, from: before.departmentId, to: input.departmentId })
    await emit(context, rightsChanged, { personIds: [personId] })
  }
  return { version: version + 1 }
}

function refuseLocked({ viewer }: MemberContext, input: Input, before: Before) {
  for (const field of lockedFields(viewer, before))
    if (input[field] !== undefined && input[field] !== before[field]) throw badField(field, 'from-hr')
  if (viewer.id === input.personId) return
  const own = new Set(Object.keys(before.visibility).filter((field) => before.visibility[field] === 'nobody'))
  for (const field of personalFields) {
    if (own.has(field) && (input[field] !== undefined || input.visibility?.[field] !== undefined))
      throw badField(field, 'kept-private')
  }
}

/** A department that is there, and a manager who is not somewhere below the person. */
async function checkPlaces({ sql }: MemberContext, { personId, departmentId, managerId }: Input) {
  if (departmentId) {
    const found = await sql`select from department where id = ${departmentId} and removed_at is null`
    if (!found.length) throw badField('departmentId', 'not-found')
  }
  if (!managerId) return
  if (managerId === personId) throw badField('managerId', 'is-self')
  const above = await sql<{ id: string }[]>`
    with recursive line (id, manager_id) as (
      select id, manager_id from person where id = ${managerId}
      union select up.id, up.manager_id from line join person up on up.id = line.manager_id
    ) select id from line`
  if (!above.length) throw badField('managerId', 'not-found')
  if (above.some(({ id }) => id === personId)) throw badField('managerId', 'circle')
}

async function claimPhoto(context: MemberContext, photoFileId: string, current: string | null) {
  if (photoFileId === current) return
  const [photo] = await claimFiles(context, [photoFileId], context.viewer.id, 'photoFileId')
  if (photo?.kind !== 'image') throw badField('photoFileId', 'not-a-picture')
}

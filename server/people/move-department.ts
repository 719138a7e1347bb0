import type { moveDepartment as moveEndpoint } from '../../contract/departments.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { badField, notFound } from '../platform/refusal.ts'
import { departmentChanged } from './events.ts'
import { refuseDoubleName } from './refuse-double-name.ts'

/** Moves a department with all below it. Whoever is in it now belongs to other departments above, so rights change too. */
export async function moveDepartment(context: MemberContext, { departmentId, parentId }: InputOf<typeof moveEndpoint>) {
  const { sql } = context
  // One move at a time: two at once could hang each branch under the other.
  await sql`select pg_advisory_xact_lock(hashtext('department tree'))`
  const rows = await sql<{ id: string; parentId: string | null; path: string[] }[]>`
    select id, parent_id, path from department where id in (${departmentId}, ${parentId}) and removed_at is null`
  const moved = rows.find(({ id }) => id === departmentId)
  const parent = rows.find(({ id }) => id === parentId)
  if (!moved) throw notFound()
  if (parentId && !parent) throw badField('parentId', 'not-found')
  if (parent?.path.includes(departmentId)) throw badField('parentId', 'below-itself')
  if (moved.parentId === parentId) return {}
  await refuseDoubleName(
    () => sql`
    update department set
      path = ${parent?.path ?? []}::uuid[] || path[${moved.path.length}:],
      parent_id = case when id = ${departmentId} then ${parentId}::uuid else parent_id end
    where path @> array[${departmentId}::uuid]`,
  )
  await emit(context, departmentChanged, { departmentId })
  await emit(context, rightsChanged, { everyone: true })
  return {}
}

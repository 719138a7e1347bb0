import type { removeDepartment as removeEndpoint } from '../../contract/departments.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { departmentChanged } from './events.ts'

/** Removes an empty department. What was shared in it stays where it is. */
export async function removeDepartment(context: MemberContext, { departmentId }: InputOf<typeof removeEndpoint>) {
  const { sql, now } = context
  await sql`select pg_advisory_xact_lock(hashtext('department tree'))`
  const [found] = await sql<{ people: number; below: number }[]>`
    select (select count(*) from person where department_id = d.id)::int as people,
      (select count(*) from department child where child.parent_id = d.id and child.removed_at is null)::int as below
    from department d where id = ${departmentId} and removed_at is null for update`
  if (!found) throw notFound()
  if (found.people || found.below) throw new Refusal(409, 'department.not-empty', { params: { ...found } })
  await sql`update department set removed_at = ${now} where id = ${departmentId}`
  await emit(context, departmentChanged, { departmentId })
  return {}
}

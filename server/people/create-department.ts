import { randomUUID } from 'node:crypto'
import type { createDepartment as createEndpoint } from '../../contract/departments.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField } from '../platform/refusal.ts'
import { departmentChanged } from './events.ts'
import { refuseDoubleName } from './refuse-double-name.ts'

/** Adds a department below another one, or at the top. */
export async function createDepartment(
  context: MemberContext,
  { name, parentId }: InputOf<typeof createEndpoint>,
): Promise<OutputOf<typeof createEndpoint>> {
  const { sql } = context
  const [parent] = parentId
    ? await sql<{ path: string[] }[]>`
        select path from department where id = ${parentId} and removed_at is null for share`
    : []
  if (parentId && !parent) throw badField('parentId', 'not-found')
  const departmentId = randomUUID()
  await refuseDoubleName(
    () => sql`
    insert into department (id, parent_id, name, path)
    values (${departmentId}, ${parentId}, ${name}, ${[...(parent?.path ?? []), departmentId]})`,
  )
  await emit(context, departmentChanged, { departmentId })
  return { departmentId }
}

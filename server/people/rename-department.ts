import type { renameDepartment as renameEndpoint } from '../../contract/departments.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { notFound } from '../platform/refusal.ts'
import { departmentChanged } from './events.ts'
import { refuseDoubleName } from './refuse-double-name.ts'

/** Gives a department another name. */
export async function renameDepartment(context: MemberContext, { departmentId, name }: InputOf<typeof renameEndpoint>) {
  const { sql } = context
  const changed = await refuseDoubleName(
    () => sql`update department set name = ${name} where id = ${departmentId} and removed_at is null returning id`,
  )
  if (!changed.length) throw notFound()
  await emit(context, departmentChanged, { departmentId })
  return {}
}

import type { suggestDepartments as suggestEndpoint } from '../../contract/departments.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { literal } from '../platform/like-pattern.ts'

/** Departments of which the name holds what was typed; those nearest to the top first. */
export async function suggestDepartments(
  { sql }: MemberContext,
  { q }: InputOf<typeof suggestEndpoint>,
): Promise<OutputOf<typeof suggestEndpoint>> {
  const departments = await sql<{ id: string; name: string; path: string[] }[]>`
    select d.id, d.name, (
        select coalesce(array_agg(up.name order by cardinality(up.path)), '{}') from department up
        where up.id = any(d.path) and up.id <> d.id) as path
    from department d
    where d.removed_at is null and fold(d.name) like '%' || fold(${literal(q)}) || '%'
    order by fold(d.name) like fold(${literal(q)}) || '%' desc, cardinality(d.path), lower(d.name), d.id limit 20`
  return { departments: [...departments] }
}

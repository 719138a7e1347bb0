import type { DepartmentNode, departmentLevel as levelEndpoint } from '../../contract/departments.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { mayManageDepartments } from './policy.ts'

/** One level of the navigation tree, with how many people each branch holds. */
export async function departmentLevel(
  { sql, viewer }: MemberContext,
  { parentId }: InputOf<typeof levelEndpoint>,
): Promise<OutputOf<typeof levelEndpoint>> {
  const path = parentId
    ? await sql<{ id: string; name: string }[]>`
        select up.id, up.name from department own join department up on up.id = any(own.path)
        where own.id = ${parentId} and own.removed_at is null order by cardinality(up.path)`
    : []
  if (parentId && !path.length) throw notFound()
  const departments = await sql<DepartmentNode[]>`
    with level as (
      select id, name, parent_id from department
      where parent_id is not distinct from ${parentId ?? null}::uuid and removed_at is null
    ), staffed as (
      -- each person counts for the department and for all above it
      select up as id, count(*)::int as people
      from person join account on account.id = person.id and account.state <> 'deactivated'
      join department own on own.id = person.department_id cross join unnest(own.path) up
      where up in (select id from level) group by up
    )
    select level.id, level.name, level.parent_id, coalesce(staffed.people, 0) as people_count,
      (select count(*) from department child where child.parent_id = level.id and child.removed_at is null)::int
        as child_count
    from level left join staffed on staffed.id = level.id order by lower(level.name), level.id limit 500`
  const [direct] = await sql<{ count: number }[]>`
    select count(*)::int as count from person join account on account.id = person.id and account.state <> 'deactivated'
    where person.department_id is not distinct from ${parentId ?? null}::uuid`
  return {
    path: [...path],
    departments: [...departments],
    directCount: direct?.count ?? 0,
    can: { manage: mayManageDepartments(viewer) },
  }
}

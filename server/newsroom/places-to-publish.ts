import { everyone } from '../../contract/audience.ts'
import type { OutputOf } from '../../contract/endpoint.ts'
import type { placesToPublish as contract } from '../../contract/newsroom.ts'
import type { MemberContext } from '../platform/context.ts'

/** Where this editor may publish: everyone, every department with those above it named, and the groups one hosts. */
export async function placesToPublish({ sql, viewer }: MemberContext): Promise<OutputOf<typeof contract>> {
  const [departments, groups] = await Promise.all([
    sql<{ id: string; name: string; above: string[] }[]>`
      select d.id, d.name, array(
        select upper.name from unnest(d.path) with ordinality as step (id, place)
        join department upper on upper.id = step.id where step.id <> d.id order by step.place) as above
      from department d where d.removed_at is null order by d.name, d.id`,
    sql<{ id: string; name: string; slug: string; visibility: 'open' | 'closed' | 'secret' }[]>`
      select g.id, g.name, g.slug, g.visibility from group_member m
      join "group" g on g.id = m.group_id and g.archived_at is null
      where m.person_id = ${viewer.id} and m.state = 'active' and m.role = 'host' order by g.name, g.id`,
  ])
  return {
    places: [
      { audience: { id: everyone, kind: 'everyone', name: '', slug: null, visibility: 'open' }, above: [] },
      ...groups.map((group) => ({ audience: { ...group, kind: 'group' as const }, above: [] })),
      ...departments.map(({ id, name, above }) => ({
        audience: { id, kind: 'department' as const, name, slug: null, visibility: 'closed' as const },
        above,
      })),
    ],
  }
}

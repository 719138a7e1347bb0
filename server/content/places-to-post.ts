import { everyone } from '../../contract/audience.ts'
import type { checkMentions as checkContract, placesToPost as contract } from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'
import { findAudienceRole } from './audience-role.ts'

/** Everyone first, then groups and departments, those last posted in by the viewer on top. */
export async function placesToPost(context: MemberContext): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const rows = await sql<OutputOf<typeof contract>['places']>`
    select own.id, own.kind, own.name, own.slug, own.visibility from (
      select g.id, 'group' as kind, g.name, g.slug, g.visibility
      from group_member m join "group" g on g.id = m.group_id and g.archived_at is null
      where m.person_id = ${viewer.id} and m.state = 'active'
      union all
      select d.id, 'department', d.name, null, 'closed' from department d
      where d.id = any(${viewer.audiences}::uuid[]) and d.removed_at is null
    ) own
    left join lateral (
      select max(s.published_at) as last from placement s where s.audience_id = own.id and s.placed_by = ${viewer.id}
    ) used on true
    order by used.last desc nulls last, own.kind desc, own.name`
  return { places: [{ id: everyone, kind: 'everyone', name: '', slug: null, visibility: 'open' }, ...rows] }
}

/** Who cannot see what is placed there: said to the writer at once, before anything is sent. */
export async function checkMentions(
  context: MemberContext,
  { audienceId, personIds }: InputOf<typeof checkContract>,
): Promise<OutputOf<typeof checkContract>> {
  const { sql } = context
  const audience = await findAudienceRole(context, audienceId)
  if (!audience) throw badField('audienceId', 'not-found')
  if (audience.open || !personIds.length) return { cannotSee: [] }
  const rows = await sql<{ id: string }[]>`
    select p.id from person p left join department d on d.id = p.department_id
    where p.id = any(${personIds}) and not ${
      audience.kind === 'group'
        ? sql`exists (select from group_member m where m.group_id = ${audienceId} and m.person_id = p.id and m.state = 'active')`
        : sql`coalesce(${audienceId} = any(d.path), false)`
    }`
  const people = await personBriefs(
    context,
    rows.map((row) => row.id),
  )
  return { cannotSee: [...people.values()] }
}

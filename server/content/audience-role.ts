import { everyone } from '../../contract/audience.ts'
import { audienceBriefs, maySeeAudience } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import type { AudienceRole } from './policy.ts'

export interface FoundAudience extends AudienceRole {
  id: string
  /** Everyone's, or an open group. */
  open: boolean
}

/** An audience and the viewer's place in it; null when it does not exist or the viewer may not know what is in it. */
export async function findAudienceRole(context: MemberContext, id: string): Promise<FoundAudience | null> {
  const { sql, viewer } = context
  if (id === everyone)
    return { id, kind: 'everyone', open: true, groupRole: null, isArchived: false, inDepartment: false }
  // Where one belongs there is nothing to hide, so that may be answered from memory, which takes less time.
  const own = viewer.audiences.includes(id) ? (await audienceBriefs(context, [id])).get(id) : undefined
  if (own?.kind === 'group')
    return {
      id,
      kind: 'group',
      open: own.visibility === 'open',
      groupRole: viewer.hosts.includes(id) ? 'host' : 'member',
      isArchived: own.isArchived,
      inDepartment: false,
    }
  const [group] = await sql<{ open: boolean; groupRole: 'host' | 'member' | null; isArchived: boolean }[]>`
    select g.visibility = 'open' as open, m.role as group_role, g.archived_at is not null as is_archived
    from "group" g
    left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id} and m.state = 'active'
    where g.id = ${id} and ${maySeeAudience(sql, viewer, sql`g.id`)}`
  if (group) return { id, kind: 'group', inDepartment: false, ...group }
  const [department] = await sql`select from department where id = ${id} and removed_at is null`
  if (!department) return null
  return {
    id,
    kind: 'department',
    open: false,
    groupRole: null,
    isArchived: false,
    inDepartment: viewer.audiences.includes(id),
  }
}

import type { Fragment, Query, Viewer } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { type GroupFacts, mayKnow } from './policy.ts'

export interface FoundGroup extends GroupFacts {
  id: string
  slug: string
  name: string
  version: number
  coverFileId: string | null
}

/** SQL: nobody hosts this group who can still be reached there. `group` is a column of type uuid. */
export const isOrphanedGroup = (sql: Query, group: Fragment) => sql`
  not exists (
    select from group_member host join account host_account on host_account.id = host.person_id
    where host.group_id = ${group} and host.state = 'active' and host.role = 'host'
      and host_account.state <> 'deactivated')`

const columns = (sql: Query) => sql`
  g.id, g.slug, g.name, g.version, g.cover_file_id, g.visibility, g.joining, g.archived_at is not null as is_archived,
  ${isOrphanedGroup(sql, sql`g.id`)} as is_orphaned, m.state, case when m.state = 'active' then m.role end as role`

/**
 * Loads one group through the viewer, with what policies need. Writes ask for the lock: membership, hosts and visibility
 * of a group change one after another, so that two hosts who leave at once don't leave it without any.
 * @throws Refusal 404 when it does not exist or the viewer may not know that it does.
 */
export async function findGroup(
  sql: Query,
  viewer: Viewer,
  groupId: string,
  options: { lock?: boolean } = {},
): Promise<FoundGroup> {
  // The lock first, alone: what is read in the same statement could be from before it was given.
  if (options.lock) await lockGroup(sql, groupId)
  const [group] = await sql<FoundGroup[]>`
    select ${columns(sql)} from "group" g
    left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id}
    where g.id = ${groupId}`
  if (!group || !mayKnow(group)) throw notFound()
  return group
}

export const lockGroup = (sql: Query, groupId: string) => sql`select from "group" where id = ${groupId} for update`

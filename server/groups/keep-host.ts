import type { Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { groupOrphaned, memberRoleChanged } from './events.ts'
import { isOrphanedGroup } from './find-group.ts'
import { countMembers } from './members.ts'

/**
 * Sees to it that a group has a host, after somebody went. The longest-standing member who can sign in follows; with
 * nobody there, it is announced as orphaned. Called with the group locked.
 * @returns who became host, if anybody had to.
 */
export async function keepHost(context: { sql: Query }, groupId: string): Promise<string | null> {
  const { sql } = context
  const [row] = await sql<{ orphaned: boolean }[]>`select ${isOrphanedGroup(sql, sql`${groupId}::uuid`)} as orphaned`
  if (!row?.orphaned) return null
  const [successor] = await sql<{ personId: string }[]>`
    update group_member set role = 'host'
    where group_id = ${groupId} and person_id = (
      select m.person_id from group_member m join account a on a.id = m.person_id
      where m.group_id = ${groupId} and m.state = 'active' and a.state in ('active', 'invited')
      order by a.state, m.since, m.person_id limit 1)
    returning person_id`
  if (!successor) {
    await emit(context, groupOrphaned, { groupId })
    return null
  }
  await emit(context, memberRoleChanged, { groupId, personId: successor.personId, role: 'host', by: null })
  return successor.personId
}

/** An account was closed, or opened again: groups count anew, and those that lost their last host find another. */
export async function followAccount(context: { sql: Query }, personId: string): Promise<void> {
  const { sql } = context
  const own = await sql<{ id: string }[]>`
    select g.id from "group" g join group_member m on m.group_id = g.id
    where m.person_id = ${personId} and m.state = 'active' order by g.id for update of g`
  await countMembers(
    sql,
    own.map(({ id }) => id),
  )
  for (const { id } of own) await keepHost(context, id)
}

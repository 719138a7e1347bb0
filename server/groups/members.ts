import type { Query } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { membersAdded } from './events.ts'

interface Writing {
  sql: Query
  now: Date
}

/** Counts anew who is in these groups. People whose account was closed keep their place but are not counted. */
export async function countMembers(sql: Query, groupIds: string[]): Promise<void> {
  await sql`
    update "group" set member_count = (
      select count(*) from group_member m join account a on a.id = m.person_id and a.state <> 'deactivated'
      where m.group_id = "group".id and m.state = 'active')
    where id = any(${groupIds}::uuid[])`
}

/** Above this many, telling everyone's screens is less than naming each person. */
const namedAtMost = 200

/** Says that these people may see more, or less, than before. */
export async function tellRightsChanged(context: { sql: Query }, personIds: string[]): Promise<void> {
  if (!personIds.length) return
  await emit(
    context,
    rightsChanged,
    personIds.length > namedAtMost ? { everyone: true } : { personIds: [...new Set(personIds)] },
  )
}

export interface NewMember {
  personId: string
  role?: 'host' | 'member'
  /** Now, unless an import or the demo knows better. */
  since?: Date
}

/**
 * Makes many people members at once, for imports and the demo. Who is a member already stays as they are. Announces
 * the group, not each person. Whoever calls has judged the right to do so.
 * @returns how many came in.
 */
export async function addMembers(context: Writing, groupId: string, members: NewMember[]): Promise<number> {
  if (!members.length) return 0
  const { sql, now } = context
  const rows = members.map((member) => ({
    person_id: member.personId,
    role: member.role ?? 'member',
    since: (member.since ?? now).toISOString(),
  }))
  const added = await sql<{ personId: string }[]>`
    insert into group_member (group_id, person_id, state, role, since, seen_at)
    select ${groupId}, person_id, 'active', role, since, since
    from jsonb_to_recordset(${sql.json(rows)}) as row (person_id uuid, role text, since timestamptz)
    on conflict (group_id, person_id) do update set state = 'active', role = excluded.role, since = excluded.since
      where group_member.state <> 'active'
    returning person_id`
  if (!added.length) return 0
  await countMembers(sql, [groupId])
  await emit(context, membersAdded, { groupId })
  await tellRightsChanged(
    context,
    added.map(({ personId }) => personId),
  )
  return added.length
}

/** The hosts of a group that can be reached. */
export async function hostIdsOf(sql: Query, groupId: string): Promise<string[]> {
  const rows = await sql<{ personId: string }[]>`
    select m.person_id from group_member m join account a on a.id = m.person_id and a.state <> 'deactivated'
    where m.group_id = ${groupId} and m.state = 'active' and m.role = 'host'`
  return rows.map(({ personId }) => personId)
}

import type { Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { undoUntil } from '../platform/undo.ts'
import { memberLeft } from './events.ts'
import { keepHost } from './keep-host.ts'
import { countMembers, tellRightsChanged } from './members.ts'

/**
 * Takes a member out, by themselves or by a host, and keeps what they were for undo. Departments don't take them in
 * again. Called with the group locked.
 * @returns who became host because the last one went.
 */
export async function takeOut(
  context: { sql: Query; now: Date },
  groupId: string,
  personId: string,
  by: string | null,
): Promise<{ undoUntil: Date; successorId: string | null }> {
  const { sql, now } = context
  await sql`
    with gone as (
      delete from group_member where group_id = ${groupId} and person_id = ${personId} and state = 'active' returning *)
    insert into group_left (group_id, person_id, left_at, removed_by, membership)
    select group_id, person_id, ${now}, ${by}, to_jsonb(gone) from gone
    on conflict (group_id, person_id) do update
      set left_at = excluded.left_at, removed_by = excluded.removed_by, membership = excluded.membership`
  const successorId = await keepHost(context, groupId)
  await countMembers(sql, [groupId])
  await tellRightsChanged(context, [personId])
  await emit(context, memberLeft, { groupId, personId, by })
  return { undoUntil: undoUntil(now), successorId }
}

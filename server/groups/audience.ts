import { everyone } from '../../contract/audience.ts'
import { type Fragment, isAtLeast, type Query, type Viewer } from '../platform/context.ts'

/**
 * The audience rule, in its one place, as SQL: may this viewer see what is placed in this audience? By belonging
 * (everyone, own groups, own department and those above it), or because the group is open.
 * @param audience a column or value of type uuid, as a fragment: sql`placement.audience_id`
 */
export const maySeeAudience = (sql: Query, viewer: Viewer, audience: Fragment) => sql`
  (${audience} = any(${viewer.audiences}::uuid[])
    or exists (select from "group" open_group where open_group.id = ${audience} and open_group.visibility = 'open'))`

/**
 * An editor writes for departments without belonging to them, and keeps sight of (and the say over) what they placed
 * there; other departments' own messages stay theirs.
 * @param placement the name by which the statement calls the table placement
 */
export const keepsPlacement = (sql: Query, viewer: Viewer, placement: string) =>
  isAtLeast(viewer, 'editor')
    ? sql`(${sql(placement)}.audience_kind = 'department' and ${sql(placement)}.placed_by = ${viewer.id})`
    : sql`false`

/** The same for a placement that is at hand already. */
export const keepsSightOf = (viewer: Viewer, place: { kind: AudienceFacts['kind']; placedBy: string | null }) =>
  isAtLeast(viewer, 'editor') && place.kind === 'department' && place.placedBy === viewer.id

/** The rule for one row of placement. */
export const maySeePlacement = (sql: Query, viewer: Viewer, placement: string) => sql`
  (${maySeeAudience(sql, viewer, sql`${sql(placement)}.audience_id`)} or ${keepsPlacement(sql, viewer, placement)})`

/**
 * The same rule for any person, from the tables instead of a viewer's list: for what is decided without them asking, such
 * as who is told of something.
 * @param person a column of type uuid
 */
export const personMaySeeAudience = (sql: Query, person: Fragment, audience: Fragment) => sql`
  (${audience} = ${everyone}
    or exists (select from "group" open_group where open_group.id = ${audience} and open_group.visibility = 'open')
    or exists (select from group_member own_place
      where own_place.group_id = ${audience} and own_place.person_id = ${person} and own_place.state = 'active')
    or exists (select from person reader join department own_department on own_department.id = reader.department_id
      where reader.id = ${person} and ${audience} = any(own_department.path)))`

/** The same rule for an item: the viewer may see at least one of its placements. */
export const maySeeItem = (sql: Query, viewer: Viewer, itemId: Fragment) => sql`
  exists (select from placement seen where seen.item_id = ${itemId} and ${maySeePlacement(sql, viewer, 'seen')})`

export interface AudienceFacts {
  kind: 'everyone' | 'group' | 'department'
  id: string
  /** Everyone signed in may see it: everyone's audience, and open groups. */
  open: boolean
}

/**
 * What an audience is, through the viewer: null when it does not exist or the viewer may not see what is in it, which is
 * the same to a caller.
 */
export async function findAudience(sql: Query, viewer: Viewer, id: string): Promise<AudienceFacts | null> {
  if (id === everyone) return { kind: 'everyone', id, open: true }
  const [group] = await sql<{ visibility: string }[]>`
    select visibility from "group" where id = ${id} and ${maySeeAudience(sql, viewer, sql`${id}::uuid`)}`
  if (group) return { kind: 'group', id, open: group.visibility === 'open' }
  const [department] = await sql`select from department where id = ${id} and removed_at is null`
  return department && viewer.audiences.includes(id) ? { kind: 'department', id, open: false } : null
}

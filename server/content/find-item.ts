import { keepsPlacement, maySeePlacement } from '../groups/index.ts'
import type { Query, Viewer } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import type { Reach } from './events.ts'
import type { ItemFacts } from './policy.ts'

export interface FoundItem extends ItemFacts, Reach {
  id: string
  kind: string
  version: number
  removedAt: Date | null
  removedBy: string | null
}

/**
 * Loads one item through the viewer, with what policies and events need. What was never published exists only for its author.
 * Locks the row when asked, so that two writers take turns; what only refers to the item (a comment, a notice) need not wait.
 * @throws Refusal 404 when it does not exist or the viewer may not see it.
 */
export async function findItem(
  sql: Query,
  viewer: Viewer,
  itemId: string,
  options: { lock?: boolean } = {},
): Promise<FoundItem> {
  const [row] = await sql<(FoundItem & { audiences: string[] })[]>`
    select i.id, i.kind, i.version, i.author_id, i.state, i.removed_at, i.removed_by,
      i.comments_closed_at is not null as comments_closed, w.audiences, w.open, w.is_archived,
      w.belongs, w.hosts_place
    from item i
    cross join lateral (
      select array_agg(s.audience_id) as audiences,
        coalesce(bool_or(s.audience_kind = 'everyone' or g.visibility = 'open'), false) as open,
        coalesce(bool_and(g.archived_at is not null) filter (where ${maySeePlacement(sql, viewer, 's')}), false)
          as is_archived,
        coalesce(bool_or(m.role = 'host' and s.is_origin), false) as hosts_place,
        coalesce(bool_or(${keepsPlacement(sql, viewer, 's')} or (s.audience_id = any(${viewer.audiences}::uuid[])
          and (s.is_origin or s.placed_by is distinct from ${viewer.id}))), false) as belongs,
        coalesce(bool_or(${maySeePlacement(sql, viewer, 's')}), false) as seen
      from placement s
      left join "group" g on g.id = s.audience_id
      left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id} and m.state = 'active'
      where s.item_id = i.id
    ) w
    where i.id = ${itemId} and w.seen and (i.published_at is not null or i.author_id = ${viewer.id})
    ${options.lock ? sql`for no key update of i` : sql``}`
  if (!row) throw notFound()
  return row
}

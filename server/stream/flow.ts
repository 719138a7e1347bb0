import type { Fragment, MemberContext } from '../platform/context.ts'

export interface FlowRow {
  itemId: string
  publishedAt: Date
}

export interface FlowPage {
  before?: [string, string] | undefined
  size: number
}

/**
 * The newest-first scan looks at no more placements than this. It is quick for who belongs where something happens;
 * beyond it, who is only in quiet places is served by the lateral form.
 */
const scanAtMost = 4000

/**
 * What flows into the viewer's home stream, newest first: placements in their own audiences (without muted groups), and
 * what people they follow place where everyone may read. An item that stands in several of these comes once, at its
 * latest place. News has its own column.
 */
export async function homeFlow(context: MemberContext, page: FlowPage): Promise<FlowRow[]> {
  const scanned = await scan(context, page)
  if (scanned.length === page.size) return scanned
  const isWhole = await reachesEnd(context, page)
  return isWhole ? scanned : lateral(context, page)
}

const beforeCursor = ({ sql }: MemberContext, { before }: FlowPage) =>
  before ? sql`and (s.published_at, s.item_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``

const followed = ({ sql, viewer }: MemberContext) =>
  sql`array(select followed_id from person_follow where follower_id = ${viewer.id})`

/** Flows in by belonging, or because a followed person put it where everyone may read. */
const flowsIn = (context: MemberContext, audience: Fragment, placedBy: Fragment) => {
  const { sql, viewer } = context
  return sql`(${audience} = any(${viewer.flow}::uuid[])
    or (${placedBy} = any(${followed(context)}) and exists (
      select from "group" g where g.id = ${audience} and g.visibility = 'open')))`
}

const itemShows = ({ sql }: MemberContext) =>
  sql`exists (select from item i where i.id = s.item_id and i.state = 'published' and i.kind <> 'article')`

const isLatestPlace = (context: MemberContext) => context.sql`
  not exists (
    select from placement later where later.item_id = s.item_id
      and (later.published_at, later.audience_id) > (s.published_at, s.audience_id)
      and ${flowsIn(context, context.sql`later.audience_id`, context.sql`later.placed_by`)})`

const scan = (context: MemberContext, page: FlowPage) => {
  const { sql } = context
  return sql<FlowRow[]>`
    select s.item_id, s.published_at from (
      select item_id, published_at, audience_id, placed_by from placement s
      where true ${beforeCursor(context, page)}
      order by published_at desc, item_id desc limit ${scanAtMost}
    ) s
    where ${flowsIn(context, sql`s.audience_id`, sql`s.placed_by`)} and ${itemShows(context)} and ${isLatestPlace(context)}
    order by s.published_at desc, s.item_id desc limit ${page.size}`
}

async function reachesEnd(context: MemberContext, page: FlowPage): Promise<boolean> {
  const rows = await context.sql`
    select from placement s where true ${beforeCursor(context, page)}
    order by published_at desc, item_id desc offset ${scanAtMost} limit 1`
  return rows.length === 0
}

/** The newest of each audience and of each followed person, merged. */
const lateral = (context: MemberContext, page: FlowPage) => {
  const { sql, viewer } = context
  return sql<FlowRow[]>`
    select s.item_id, s.published_at from (
      select s.* from unnest(${viewer.flow}::uuid[]) as audience
      cross join lateral (
        select s.item_id, s.published_at, s.audience_id, s.placed_by from placement s
        where s.audience_id = audience and ${itemShows(context)} ${beforeCursor(context, page)}
        order by s.published_at desc, s.item_id desc limit ${page.size}) s
      union
      select s.* from unnest(${followed(context)}) as person
      cross join lateral (
        select s.item_id, s.published_at, s.audience_id, s.placed_by
        from item i
        join placement s on s.item_id = i.id and s.placed_by = i.author_id
        join "group" g on g.id = s.audience_id and g.visibility = 'open'
        where i.author_id = person and i.state = 'published' and i.kind <> 'article' ${beforeCursor(context, page)}
        order by i.published_at desc, i.id desc limit ${page.size}) s
    ) s
    where ${isLatestPlace(context)}
    order by s.published_at desc, s.item_id desc limit ${page.size}`
}

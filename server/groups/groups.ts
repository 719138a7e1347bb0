import { z } from 'zod'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { id } from '../../contract/fields.ts'
import type { groups as contract } from '../../contract/groups.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { groupCards } from './group-cards.ts'

type Input = InputOf<typeof contract>

const place = z.tuple([z.number().int(), z.number().int(), z.number().int(), id])

/**
 * Groups that the viewer may know of. What was asked for by name stands first, then invitations, then one's own groups,
 * then those with most recent life. Of a group that they cannot read, its life doesn't count: else the order would tell
 * when something happens there.
 */
export async function groups(context: MemberContext, input: Input): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const after = decodeCursor(place, input.cursor)
  const rows = await sql<{ id: string; likeness: number; rank: number; life: number }[]>`
    select id, likeness, rank, life from (
      select g.id, ${likeness(context, input.q)} as likeness,
        case m.state when 'invited' then 0 when 'active' then 1 else 2 end as rank,
        -- in microseconds, and backwards, so that one comparison of rows finds the next page
        (-1000000 * extract(epoch from case
          when g.visibility = 'open' or m.state = 'active' then coalesce(g.last_item_at, g.created_at)
          else g.created_at end))::bigint as life
      from "group" g left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id}
      where (g.visibility <> 'secret' or m.state in ('active', 'invited'))
        and ${input.archived === 'only' ? sql`g.archived_at is not null` : sql`g.archived_at is null`}
        ${whichOf(context, input)}
    ) known
    ${after ? sql`where (likeness, rank, life, id) > (${after[0]}::int, ${after[1]}::int, ${after[2]}::bigint, ${after[3]}::uuid)` : sql``}
    order by likeness, rank, life, id limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.likeness, last.rank, last.life, last.id])
  return {
    rows: await groupCards(
      context,
      page.map((row) => row.id),
    ),
    next,
  }
}

/** 0: the name holds what was typed; 1: it is like it, or the purpose holds it. */
const likeness = ({ sql }: MemberContext, q: string | undefined): Fragment =>
  q ? sql`case when position(fold(${q}) in fold(g.name)) > 0 then 0 else 1 end` : sql`0`

function whichOf({ sql }: MemberContext, { q, which, visibility }: Input): Fragment {
  const parts: Fragment[] = []
  if (q)
    parts.push(sql`(position(fold(${q}) in fold(g.name)) > 0 or fold(${q}) <% fold(g.name)
      or position(fold(${q}) in fold(g.purpose)) > 0)`)
  if (which === 'mine') parts.push(sql`m.state in ('active', 'invited')`)
  if (which === 'other') parts.push(sql`coalesce(m.state, 'requested') = 'requested'`)
  if (visibility) parts.push(sql`g.visibility = ${visibility}`)
  return parts.reduce<Fragment>((all, part) => sql`${all} and ${part}`, sql``)
}

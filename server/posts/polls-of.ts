import type { Poll } from '../../contract/item.ts'
import type { MemberContext } from '../platform/context.ts'

/** The polls of many posts. Counts stay hidden until the viewer voted or the poll closed: counts steer votes. */
export async function pollsOf({ sql, viewer, now }: MemberContext, itemIds: string[]): Promise<Map<string, Poll>> {
  if (!itemIds.length) return new Map()
  const rows = await sql<
    {
      itemId: string
      question: string
      multiple: boolean
      closesAt: Date | null
      voterCount: number
      options: { label: string; votes: number }[]
      own: number[]
    }[]
  >`
    select p.item_id, p.question, p.multiple, p.closes_at, p.voter_count,
      (select json_agg(json_build_object('label', o.label, 'votes', o.vote_count) order by o.position)
        from poll_option o where o.item_id = p.item_id) as options,
      array(select v.position from poll_vote v where v.item_id = p.item_id and v.person_id = ${viewer.id}
        order by v.position) as own
    from poll p where p.item_id = any(${itemIds}::uuid[])`
  return new Map(
    rows.map(({ itemId, closesAt, options, own, ...row }) => {
      const isClosed = closesAt !== null && closesAt <= now
      const showsVotes = isClosed || own.length > 0
      return [
        itemId,
        {
          ...row,
          closesAt: closesAt?.toISOString() ?? null,
          isClosed,
          options: options.map(({ label, votes }, position) => ({ position, label, votes: showsVotes ? votes : null })),
          own,
        },
      ]
    }),
  )
}

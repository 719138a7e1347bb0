import type { WorkContext } from '../platform/context.ts'

/** Counts votes anew at night and mends what differs. What it mends is logged: it points at a fault. */
export async function repairPollCounts({ sql, log }: WorkContext): Promise<void> {
  const options = await sql`
    update poll_option o set vote_count = c.votes from (
      select o.item_id, o.position, count(v.person_id)::int as votes
      from poll_option o left join poll_vote v on v.item_id = o.item_id and v.position = o.position
      group by o.item_id, o.position
    ) c where c.item_id = o.item_id and c.position = o.position and c.votes <> o.vote_count`
  const polls = await sql`
    update poll p set voter_count = c.voters from (
      select p.item_id, count(distinct v.person_id)::int as voters
      from poll p left join poll_vote v on v.item_id = p.item_id group by p.item_id
    ) c where c.item_id = p.item_id and c.voters <> p.voter_count`
  if (options.count + polls.count > 0)
    log.warn({ options: options.count, polls: polls.count }, 'poll counts were mended')
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { Poll } from '../../contract/item.ts'
import type { votePoll as contract } from '../../contract/posts.ts'
import { findItem, mayReact } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { pollVoted } from './events.ts'
import { pollsOf } from './polls-of.ts'

/** Sets one's own vote to exactly these options, counted in the same transaction. */
export async function votePoll(context: MemberContext, input: InputOf<typeof contract>): Promise<Poll> {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, input.itemId)
  if (item.state === 'removed') throw notFound()
  if (!mayReact(item)) throw forbidden('group.archived')
  const [poll] = await sql<{ multiple: boolean; closesAt: Date | null; options: number }[]>`
    select multiple, closes_at, (select count(*)::int from poll_option o where o.item_id = p.item_id) as options
    from poll p where item_id = ${item.id} for update`
  if (!poll) throw notFound()
  if (poll.closesAt && poll.closesAt <= now) throw new Refusal(409, 'poll.closed')
  const chosen = [...new Set(input.options)]
  if (chosen.some((position) => position >= poll.options)) throw badField('options', 'unknown-option')
  if (chosen.length > 1 && !poll.multiple) throw badField('options', 'only-one')

  const before = await sql<{ position: number }[]>`
    delete from poll_vote where item_id = ${item.id} and person_id = ${viewer.id} returning position`
  if (chosen.length)
    await sql`
      insert into poll_vote ${sql(chosen.map((position) => ({ item_id: item.id, person_id: viewer.id, position })))}`
  const had = before.map((vote) => vote.position)
  await sql`
    update poll_option set vote_count = vote_count
      + (position = any(${chosen}::int[]))::int - (position = any(${had}::int[]))::int
    where item_id = ${item.id} and position = any(${[...chosen, ...had]}::int[])`
  await sql`
    update poll set voter_count = voter_count + ${(chosen.length ? 1 : 0) - (had.length ? 1 : 0)}
    where item_id = ${item.id}`
  const { audiences, open } = item
  await emit(context, pollVoted, { itemId: item.id, personId: viewer.id, audiences, open })
  return (await pollsOf(context, [item.id])).get(item.id)!
}

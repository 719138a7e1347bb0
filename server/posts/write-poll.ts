import type { PollInput } from '../../contract/posts.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField, Refusal } from '../platform/refusal.ts'

function check(poll: PollInput, now: Date) {
  const labels = poll.options.map((option) => option.toLocaleLowerCase())
  if (new Set(labels).size < labels.length) throw badField('poll', 'poll.double-option')
  if (poll.closesAt && new Date(poll.closesAt) <= now) throw badField('poll', 'in-the-past')
}

/** Hangs a poll on a post that has none. */
export async function addPoll({ sql, now }: MemberContext, itemId: string, poll: PollInput): Promise<void> {
  check(poll, now)
  await sql`
    insert into poll (item_id, question, multiple, closes_at)
    values (${itemId}, ${poll.question}, ${poll.multiple}, ${poll.closesAt ? new Date(poll.closesAt) : null})`
  await sql`
    insert into poll_option ${sql(poll.options.map((label, position) => ({ item_id: itemId, position, label })))}`
}

/**
 * Makes a post's poll as given. Once somebody voted only the closing moment may change: votes were given to these words.
 * @throws Refusal 409 poll.has-votes
 */
export async function changePoll(context: MemberContext, itemId: string, poll: PollInput | null): Promise<void> {
  const { sql, now } = context
  const [before] = await sql<
    { question: string; multiple: boolean; voterCount: number; closesAt: Date | null; options: string[] }[]
  >`
    select p.question, p.multiple, p.voter_count, p.closes_at,
      array(select o.label from poll_option o where o.item_id = p.item_id order by o.position) as options
    from poll p where p.item_id = ${itemId} for update`
  if (!before) {
    if (poll) await addPoll(context, itemId, poll)
    return
  }
  const closesAt = poll?.closesAt ? new Date(poll.closesAt) : null
  const isSame =
    poll !== null &&
    poll.question === before.question &&
    poll.multiple === before.multiple &&
    poll.options.length === before.options.length &&
    poll.options.every((option, index) => option === before.options[index])
  if (isSame) {
    // a poll that has closed keeps its moment; another moment lies ahead
    if (closesAt?.getTime() === before.closesAt?.getTime()) return
    if (closesAt && closesAt <= now) throw badField('poll', 'in-the-past')
    await sql`update poll set closes_at = ${closesAt} where item_id = ${itemId}`
    return
  }
  if (before.voterCount > 0) throw new Refusal(409, 'poll.has-votes')
  await sql`delete from poll where item_id = ${itemId}`
  if (poll) await addPoll(context, itemId, poll)
}

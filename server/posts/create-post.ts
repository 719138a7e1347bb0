import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { createPost as contract } from '../../contract/posts.ts'
import { itemCards, publishItem } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { addPoll } from './write-poll.ts'

/** Publishes a post, or lets it wait for its moment. Gives the card as the stream shows it. */
export async function createPost(
  context: MemberContext,
  { poll, ...publication }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const itemId = await publishItem(context, { kind: 'post', title: '', ...publication, hasMore: poll !== null })
  if (poll) await addPoll(context, itemId, poll)
  const [card] = await itemCards(context, [itemId])
  return card!
}

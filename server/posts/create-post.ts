import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { createPost as contract } from '../../contract/posts.ts'
import { itemCards, publishCard, publishItem } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { addPoll } from './write-poll.ts'

/** Publishes a post, or lets it wait for its moment. Gives the card as the stream shows it. */
export async function createPost(
  context: MemberContext,
  { poll, ...publication }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const post = { kind: 'post', title: '', ...publication } as const
  if (!poll) return publishCard(context, post)
  const itemId = await publishItem(context, { ...post, hasMore: true })
  await addPoll(context, itemId, poll)
  const [card] = await itemCards(context, [itemId])
  return card!
}

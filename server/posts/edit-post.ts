import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { editPost as contract } from '../../contract/posts.ts'
import { editItem, itemCards } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { changePoll } from './write-poll.ts'

/** Changes a post and its poll together. */
export async function editPost(
  context: MemberContext,
  { poll, ...edit }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const item = await editItem(context, { ...edit, kind: 'post', title: '', hasMore: poll !== null })
  await changePoll(context, item.id, poll)
  const [card] = await itemCards(context, [item.id], { whole: true })
  return card!
}

import type { itemPage as contract, conversation as conversationContract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { itemCards } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { conversation } from './conversation.ts'

type Asked = Pick<InputOf<typeof conversationContract>, 'role' | 'order'>

/** What an item's own page shows first, in one go: on a slow line every further question is a second of waiting. */
export async function itemPage(
  context: MemberContext,
  { itemId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const listOf = async ({ role, order }: Asked) => ({
    role: role ?? null,
    page: await conversation(context, { itemId, role, order, size: 50 }),
  })
  // asked together, since few items are questions
  const [[item], everything] = await Promise.all([
    itemCards(context, [itemId], { whole: true }),
    listOf({ order: 'oldest' }).catch(noneOfWhatIsGone),
  ])
  if (!item) throw notFound()
  if (!everything) return { item, lists: [] }
  if (item.kind !== 'question') return { item, lists: [everything] }
  const lists = [listOf({ role: 'answer', order: 'helpful' }), listOf({ role: 'comment', order: 'oldest' })]
  return { item, lists: await Promise.all(lists) }
}

/** What was removed has no conversation any more, and keeps its place. */
function noneOfWhatIsGone(error: unknown): null {
  if (error instanceof Refusal && error.status === 404) return null
  throw error
}

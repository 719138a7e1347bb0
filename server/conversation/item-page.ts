import type { itemPage as contract, conversation as conversationContract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { cardWithFacts } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { readConversation } from './conversation.ts'

type Asked = Pick<InputOf<typeof conversationContract>, 'role' | 'order'>

/** What an item's own page shows first, in one go: on a slow line every further question is a second of waiting. */
export async function itemPage(
  context: MemberContext,
  { itemId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const finding = cardWithFacts(context, itemId, { whole: true }).then((found) => found ?? Promise.reject(notFound()))
  const facts = () => finding.then((found) => found.facts)
  const listOf = async ({ role, order }: Asked) => ({
    role: role ?? null,
    page: await readConversation(context, { itemId, role, order, size: 50 }, facts),
  })
  // asked together, since few items are questions
  const [{ card: item }, everything] = await Promise.all([finding, listOf({ order: 'oldest' })])
  if (item.removed) return { item, lists: [] }
  if (item.kind !== 'question') return { item, lists: [everything] }
  const lists = [listOf({ role: 'answer', order: 'helpful' }), listOf({ role: 'comment', order: 'oldest' })]
  return { item, lists: await Promise.all(lists) }
}

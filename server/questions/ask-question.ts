import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { askQuestion as contract } from '../../contract/questions.ts'
import { itemCards, publishItem } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'

/** Asks a question where somebody may post. The title is the question; the body may stay empty. */
export async function askQuestion(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const itemId = await publishItem(context, { ...input, kind: 'question' })
  await context.sql`insert into question (item_id) values (${itemId})`
  const [card] = await itemCards(context, [itemId], { whole: true })
  return card!
}

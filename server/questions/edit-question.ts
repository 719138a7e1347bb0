import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { editQuestion as contract } from '../../contract/questions.ts'
import { editItem, itemCards } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'

/** Changes one's own question. */
export async function editQuestion(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  await editItem(context, { ...input, kind: 'question' })
  const [card] = await itemCards(context, [input.itemId], { whole: true })
  return card!
}

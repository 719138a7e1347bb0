import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { editQuestion as contract } from '../../contract/questions.ts'
import { editItem, findItem, itemCards } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'

/** Changes one's own question. */
export async function editQuestion(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const found = await findItem(context.sql, context.viewer, input.itemId, { lock: true })
  if (found.kind !== 'question') throw notFound()
  await editItem(context, input)
  const [card] = await itemCards(context, [input.itemId], { whole: true })
  return card!
}

import type { item as contract } from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { itemCards } from './item-cards.ts'

/** One item, whole. */
export async function item(
  context: MemberContext,
  { itemId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const [card] = await itemCards(context, [itemId], { whole: true })
  if (!card) throw notFound()
  return card
}

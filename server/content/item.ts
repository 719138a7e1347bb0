import type { item as contract, itemsById as manyContract } from '../../contract/content.ts'
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

/** Several items as cards; what the viewer may not see is simply not among them. */
export const itemsById = async (
  context: MemberContext,
  { ids }: InputOf<typeof manyContract>,
): Promise<OutputOf<typeof manyContract>> => ({ items: await itemCards(context, ids) })

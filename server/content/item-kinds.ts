import type { ItemCard, ItemDetail, ItemKind } from '../../contract/item.ts'
import type { MemberContext, Query } from '../platform/context.ts'

/** What a kind of item brings: registered once, in the composition root. */
export interface KindOfItem {
  kind: ItemKind
  /** The kind's part of the card, for many ids at once. */
  loadDetails(context: MemberContext, itemIds: string[]): Promise<Map<string, ItemDetail>>
  /** That part of what was removed: it keeps its place, not its words. */
  emptyDetail: ItemDetail
  /** Words beyond title, body and tags under which it should be found, for many ids at once. */
  searchText?(sql: Query, itemIds: string[]): Promise<Map<string, string>>
}

/** What the conversation beneath an item adds to its card. */
export type ConversationPart = Pick<ItemCard, 'reactions' | 'isBookmarked' | 'followLevel'>
export type LoadConversation = (context: MemberContext, itemIds: string[]) => Promise<Map<string, ConversationPart>>

const kinds = new Map<ItemKind, KindOfItem>()
let conversation: LoadConversation = async () => new Map()

export const registerKind = (kind: KindOfItem) => {
  kinds.set(kind.kind, kind)
}

export const registerConversation = (load: LoadConversation) => {
  conversation = load
}

/** @throws Error when a row has a kind that nobody registered: a mistake in the composition root. */
export function kindOf(kind: ItemKind): KindOfItem {
  const found = kinds.get(kind)
  if (!found) throw new Error(`No domain registered the kind of item '${kind}'`)
  return found
}

export const loadConversation: LoadConversation = (context, itemIds) => conversation(context, itemIds)

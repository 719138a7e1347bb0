import type { ItemCard, ItemDetail, ItemKind } from '../../contract/item.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { Fragment, MemberContext, Query } from '../platform/context.ts'

export type People = ReadonlyMap<string, PersonBrief>

/** What a kind of item brings: registered once, in the composition root. */
export interface KindOfItem<Core extends object = object> {
  kind: ItemKind
  /**
   * What the kind's part of the card says to every viewer, for many ids at once. It is kept until the item's row changes:
   * whoever changes it otherwise calls touchItems.
   */
  loadCores(sql: Query, itemIds: string[]): Promise<Map<string, Core>>
  /** The same of an item that has nothing of the kind's own yet; a kind without it is read. */
  emptyCore?: Core
  /** Whose briefs it shows. */
  peopleOf?(core: Core): string[]
  /** The kind's part of the card for this viewer at this moment, from what is kept. */
  details(context: MemberContext, cores: Map<string, Core>, people: People): Promise<Map<string, ItemDetail>>
  /** That part of what was removed: it keeps its place, not its words. */
  emptyDetail: ItemDetail
  /** Words beyond title, body and tags under which it should be found, for many ids at once. */
  searchText?(sql: Query, itemIds: string[]): Promise<Map<string, string>>
}

/** What the conversation beneath an item adds to its card. */
export type ConversationPart = Pick<ItemCard, 'reactions' | 'isBookmarked' | 'followLevel'>

/** How the conversation reads and draws its part: what it says to every viewer, and what is the viewer's own. */
export interface ConversationOfItems<Core extends object = object, Marks extends object = object> {
  /** For many ids at once; kept until the item's row changes, as what a kind brings. */
  loadCores(sql: Query, itemIds: string[]): Promise<Map<string, Core>>
  /** The same, and what is selected, of an item on which nobody said anything yet. */
  emptyCore: Core
  emptyMarks: Marks
  /** The columns to select beside an item `i`, as scalar parts of a statement. */
  columns(context: MemberContext): Fragment
  /** Puts what was kept and what was selected together for this viewer, item by item. */
  marksBy(context: MemberContext): (core: Core, selected: Marks) => Marks
  peopleOf(marks: Marks): string[]
  part(marks: Marks, reactionCounts: number[], people: People): ConversationPart
}

const kinds = new Map<ItemKind, KindOfItem>()
let conversation: ConversationOfItems | undefined

export const registerKind = <Core extends object>(kind: KindOfItem<Core>) => {
  kinds.set(kind.kind, kind as unknown as KindOfItem)
}

export const registerConversation = <Core extends object, Marks extends object>(
  ofItems: ConversationOfItems<Core, Marks>,
) => {
  conversation = ofItems as unknown as ConversationOfItems
}

/** @throws Error when a row has a kind that nobody registered: a mistake in the composition root. */
export function kindOf(kind: ItemKind): KindOfItem {
  const found = kinds.get(kind)
  if (!found) throw new Error(`No domain registered the kind of item '${kind}'`)
  return found
}

/** @throws Error when no domain registered the conversation: a mistake in the composition root. */
export function conversationOfItems(): ConversationOfItems {
  if (!conversation) throw new Error('No domain registered the conversation')
  return conversation
}

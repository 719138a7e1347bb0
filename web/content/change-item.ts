import type { QueryKey } from '@tanstack/react-query'
import type { ItemCard } from '../../contract/item.ts'
import { queryClient } from '../app/client/query-client.ts'

const isCard = (value: object): value is ItemCard => 'placements' in value && 'detail' in value && 'reactions' in value

/** The same value with each card of this item changed; the very same object where there is none. */
function withChange(value: unknown, itemId: string, to: (card: ItemCard) => ItemCard | null, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 6) return value
  if (Array.isArray(value)) {
    let changed = false
    const next = value.flatMap((one) => {
      const after = withChange(one, itemId, to, depth + 1)
      if (after === one) return [one]
      changed = true
      return after === null ? [] : [after]
    })
    return changed ? next : value
  }
  if (isCard(value)) return value.id === itemId ? to(value) : value
  let next: Record<string, unknown> | undefined
  for (const [key, one] of Object.entries(value)) {
    const after = withChange(one, itemId, to, depth + 1)
    if (after !== one) next = { ...(next ?? value), [key]: after }
  }
  return next ?? value
}

/**
 * Changes one item's card wherever it has been read: its page, every stream, search results, bookmarks. `to` gives the
 * changed card, the same one to leave it, or null to take it out of lists. Returns the keys that held it.
 */
export function changeItem(itemId: string, to: (card: ItemCard) => ItemCard | null): QueryKey[] {
  const held: QueryKey[] = []
  for (const [key, data] of queryClient.getQueriesData({})) {
    const next = withChange(data, itemId, to)
    if (next === data || next === null) continue
    held.push(key)
    queryClient.setQueryData(key, next)
  }
  return held
}

/** The item as it was last read anywhere. */
export function knownItem(itemId: string): ItemCard | undefined {
  let found: ItemCard | undefined
  for (const [, data] of queryClient.getQueriesData({}))
    withChange(data, itemId, (card) => {
      found ??= card
      return card
    })
  return found
}

/**
 * Shows a change at once and sends it; when the server says no, what was changed is put back (and only that, so that
 * what came in meanwhile stays) and the error is thrown.
 */
export async function changeItemEarly<Answer>(
  itemId: string,
  change: (card: ItemCard) => Partial<ItemCard>,
  send: () => Promise<Answer>,
): Promise<Answer> {
  let before: Partial<ItemCard> | undefined
  const held = changeItem(itemId, (card) => {
    const part = change(card)
    before ??= Object.fromEntries(Object.keys(part).map((key) => [key, card[key as keyof ItemCard]]))
    return { ...card, ...part }
  })
  // an answer that is still on its way was made before this change, and would undo it on screen
  for (const queryKey of held) void queryClient.cancelQueries({ queryKey, exact: true })
  try {
    return await send()
  } catch (error) {
    if (before) changeItem(itemId, (card) => ({ ...card, ...before }))
    throw error
  }
}

/** Reads anew every list and page that holds this item. */
export async function refreshItem(itemId: string): Promise<void> {
  const held: QueryKey[] = []
  for (const [queryKey, data] of queryClient.getQueriesData({})) {
    let holds = false
    withChange(data, itemId, (card) => {
      holds = true
      return card
    })
    if (holds) held.push(queryKey)
  }
  await Promise.all(held.map((queryKey) => queryClient.invalidateQueries({ queryKey, exact: true })))
}

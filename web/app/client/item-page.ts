import { queryOptions } from '@tanstack/react-query'
import type { ItemCard } from '../../../contract/item.ts'
import { call } from './call.ts'
import { keyOf, pagesOptionsFor } from './query.ts'
import { queryClient } from './query-client.ts'

/** Of a question answers and remarks stand apart; elsewhere there is one list, without a role. */
type Role = 'answer' | 'comment' | undefined

/** What is asked for such a list beneath an item. */
export const conversationInput = (itemId: string, role: Role) =>
  role ? { itemId, role, order: role === 'answer' ? ('helpful' as const) : ('oldest' as const) } : { itemId }

const listKey = (itemId: string, role: Role) =>
  pagesOptionsFor('conversation', conversationInput(itemId, role)).queryKey

/**
 * An item for its own page. The first time what was said beneath it comes along, and waits where the conversation looks
 * for it; later only the item is read again.
 */
export const itemPageOptions = (itemId: string) =>
  queryOptions<ItemCard>({
    queryKey: keyOf('item', { itemId }),
    async queryFn({ signal }) {
      const isKnown = [undefined, 'answer' as const].some((role) => queryClient.getQueryState(listKey(itemId, role)))
      if (isKnown) return call('item', { itemId }, { signal })
      const { item, lists } = await call('itemPage', { itemId }, { signal })
      for (const { role, page } of lists)
        queryClient.setQueryData(listKey(itemId, role ?? undefined), { pages: [page], pageParams: [null] })
      return item
    },
  })

export const readItemPageAhead = (itemId: string) => queryClient.prefetchQuery(itemPageOptions(itemId))

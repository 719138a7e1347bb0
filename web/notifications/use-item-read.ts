import { useEffect } from 'react'
import { call } from '../app/client/call.ts'
import { useRead } from '../app/client/query.ts'

/** Whoever has an item open has seen what the inbox says about it, also what comes in while it is open. */
export function useItemRead(itemId: string | undefined): void {
  const { data, dataUpdatedAt } = useRead('unreadNotifications', {}, { throwOnError: false })
  const hasUnread = data?.hasUnread ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer may be about this item
  useEffect(() => {
    if (!itemId || !hasUnread) return
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', tell)
      void call('markItemNotificationsRead', { itemId }).catch(() => undefined)
    }
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => document.removeEventListener('visibilitychange', tell)
  }, [itemId, hasUnread, dataUpdatedAt])
}

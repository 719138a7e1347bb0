import { useRead } from '../app/client/query.ts'

/** Whether something unread waits in the inbox; the live connection keeps it true. */
export function useHasNews(): boolean {
  const { data } = useRead('unreadNotifications', {}, { throwOnError: false })
  return data?.hasUnread ?? false
}

import { Trans } from '@lingui/react/macro'
import type { Notification } from '../../contract/notifications.ts'
import { call } from '../app/client/call.ts'
import { startEcho } from '../app/client/echo.ts'
import { refresh } from '../app/client/query.ts'
import { toast } from '../kit/index.ts'

const idsAtOnce = 100

/** Shows at once what is read, on the list and on the bell; says what the server made of it afterwards. */
async function mark(which: (row: Notification) => boolean, read: boolean, send: () => Promise<unknown>) {
  const { echo, undo } = startEcho()
  echo.changeRows('notifications', {}, (rows) => rows.map((row) => (which(row) ? { ...row, isRead: read } : row)))
  try {
    await send()
  } catch (error) {
    undo()
    throw error
  } finally {
    void refresh('notifications', 'unreadNotifications')
  }
}

export function useMarkRead() {
  const failed = () => {
    toast({ text: <Trans>That did not work. Try again in a moment.</Trans> })
  }
  const unread = (ids: string[]) =>
    mark(
      (row) => ids.includes(row.id),
      false,
      async () => {
        for (let from = 0; from < ids.length; from += idsAtOnce)
          await call('markNotificationsRead', { ids: ids.slice(from, from + idsAtOnce), read: false })
      },
    ).catch(failed)
  return {
    /** On the way to what it is about: nothing waits for it, and nobody needs to hear when it failed. */
    readOne: (id: string) =>
      void mark(
        (row) => row.id === id,
        true,
        () => call('markNotificationsRead', { ids: [id] }),
      ).catch(() => undefined),
    readAll: async () => {
      let ids: string[] = []
      const until = new Date().toISOString()
      try {
        await mark(
          () => true,
          true,
          async () => {
            ids = (await call('markNotificationsRead', { until })).ids
          },
        )
      } catch {
        failed()
        return
      }
      toast({ text: <Trans>Everything is read.</Trans>, undo: () => void unread(ids) })
    },
  }
}

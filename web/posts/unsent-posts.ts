import { useEffect } from 'react'
import { useOwn } from '../content/index.ts'
import { useSendNew } from './use-send-new.ts'
import { waitingPosts } from './waiting-posts.ts'

/** Sends what waited on this device when the page was left. Draws nothing: toasts tell. */
export function UnsentPosts() {
  const own = useOwn()
  const send = useSendNew()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each account
  useEffect(() => {
    if (own) for (const post of waitingPosts(own.id)) void send(post, own.timeZone ?? 'Europe/Amsterdam')
  }, [own?.id])
  return null
}

import type { Query } from '@tanstack/react-query'
import { forgetPicks } from '../search/remembered.ts'
import { wipeKept } from './client/kept-answers.ts'
import { queryClient } from './client/query-client.ts'
import { forgetStarted } from './client/started.ts'
import { knownSession } from './session.ts'

/** What was on screen when rights changed: unless it was read again by then, it goes when its screen does. */
const onScreen = new WeakSet<Query>()
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'observerRemoved' || !onScreen.has(query) || query.queryKey[0] === 'session') return
  if (query.state.isInvalidated && query.getObserversCount() === 0) queryClient.getQueryCache().remove(query)
})

/**
 * What this person may see has changed. Nothing that was read before stays on the device, or ready behind a page that is
 * not on screen; what is on screen is read again.
 * @param spread milliseconds in which every other screen does the same: each takes a moment of its own
 */
export function letGo(spread = 0): void {
  const viewer = knownSession()?.viewer
  forgetStarted()
  void wipeKept()
  if (viewer) forgetPicks(viewer.id)
  queryClient.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== 'session' })
  void queryClient.invalidateQueries({ refetchType: 'none' })
  for (const query of queryClient.getQueryCache().findAll({ type: 'active' })) onScreen.add(query)
  const readAgain = () => queryClient.refetchQueries({ type: 'active', stale: true })
  if (spread) setTimeout(readAgain, Math.random() * spread)
  else void readAgain()
}

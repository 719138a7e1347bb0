import { forgetPicks } from '../search/remembered.ts'
import { wipeKept } from './client/kept-answers.ts'
import { queryClient } from './client/query-client.ts'
import { forgetStarted } from './client/started.ts'
import { knownSession } from './session.ts'

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
  const readAgain = () => queryClient.refetchQueries({ type: 'active', stale: true })
  if (spread) setTimeout(readAgain, Math.random() * spread)
  else void readAgain()
}

import { Trans, useLingui } from '@lingui/react/macro'
import { WifiOff } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Time } from '../kit/time.tsx'
import { queryClient } from './client/query-client.ts'
import { isReached, tellReached, whenReachedChanges } from './client/reached.ts'
import { OfflineError } from './client/refusal-error.ts'
import { keptFrom } from './kept-home.ts'
import styles from './offline-bar.module.css'

/** Says that the server cannot be reached, tries again by itself, and reads anew what failed once it is back. */
export function OfflineBar() {
  const { t } = useLingui()
  const reached = useSyncExternalStore(whenReachedChanges, isReached)
  useEffect(() => {
    if (reached) return
    const attempt = () =>
      fetch('/healthz', { cache: 'no-store' })
        .then(() => {
          tellReached(true)
          void queryClient.refetchQueries({
            type: 'active',
            predicate: ({ state }) => state.error instanceof OfflineError || state.isInvalidated,
          })
        })
        .catch(() => undefined)
    const timer = setInterval(attempt, 5000)
    addEventListener('online', attempt)
    return () => {
      clearInterval(timer)
      removeEventListener('online', attempt)
    }
  }, [reached])
  useEffect(() => {
    const lost = () => tellReached(false)
    addEventListener('offline', lost)
    return () => removeEventListener('offline', lost)
  }, [])
  const from = keptFrom()
  return (
    <div role="status" className={styles.place}>
      {!reached && (
        <p className={styles.bar}>
          <WifiOff />
          {from === null ? (
            t`No connection. You can read on; we keep trying.`
          ) : (
            <span>
              <Trans>
                No connection. This is how it was <Time at={new Date(from).toISOString()} />; we keep trying.
              </Trans>
            </span>
          )}
        </p>
      )}
    </div>
  )
}

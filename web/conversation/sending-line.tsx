import { Trans } from '@lingui/react/macro'
import { CircleAlert, CloudOff } from 'lucide-react'
import { ItemText, useFailureWords, useOwn, WaitsForConnection } from '../content/index.ts'
import { Avatar } from '../kit/avatar.tsx'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { NameLink } from '../kit/person-line.tsx'
import { Time } from '../kit/time.tsx'
import { type Sending, sendAgain, stopSending } from './sending.ts'
import styles from './thread.module.css'
import { keepUnsent } from './unsent.ts'

/** One's own words before the server has them. When sending failed they stay, with the reason and a way to go on. */
export function SendingLine({ sending }: { sending: Sending }) {
  const own = useOwn()
  const failureWords = useFailureWords()
  if (!own) return null
  return (
    <article className={styles.comment} aria-busy={!sending.error}>
      <Avatar id={own.id} name={own.name} photo={own.photo} size={sending.parentId ? 'sm' : 'md'} />
      <div className={styles.inside}>
        <div className={styles.names}>
          <NameLink name={own.name} />
          <Time at={sending.at} />
          {/* there from the start, so that what comes into it is read aloud */}
          <span role="status" className={styles.unsent}>
            {sending.waits && (
              <>
                <CloudOff aria-hidden="true" />
                <WaitsForConnection />
              </>
            )}
          </span>
        </div>
        <div className={classNames(!sending.error && styles.waiting)}>
          <ItemText value={sending.body} headingLevel={4} />
        </div>
        {sending.error !== null && (
          <div className={styles.failed} role="alert">
            <CircleAlert aria-hidden="true" />
            <span>{failureWords(sending.error)}</span>
            <span className={styles.failedActs}>
              <Button small onClick={() => sendAgain(sending)}>
                <Trans>Try again</Trans>
              </Button>
              <Button
                small
                look="subtle"
                onClick={() => {
                  keepUnsent(own.id, `${sending.itemId} ${sending.parentId ?? sending.role}`, null)
                  stopSending(sending.key)
                }}
              >
                <Trans>Throw away</Trans>
              </Button>
            </span>
          </div>
        )}
      </div>
    </article>
  )
}

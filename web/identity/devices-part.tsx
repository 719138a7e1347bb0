import { useLingui } from '@lingui/react/macro'
import { MonitorSmartphone } from 'lucide-react'
import type { AnswerOf } from '../app/client/call.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Meta, Time } from '../kit/index.ts'
import { Wrong } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import styles from './settings.module.css'
import { SettingsPart } from './settings.tsx'

type Device = AnswerOf<'ownAccount'>['devices'][number]

/** Where one is signed in, and the way out there. */
export function DevicesPart({ devices, onLeft }: { devices: Device[]; onLeft: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const end = useAct('endSession', { refreshes: ['ownAccount'] })
  const endOthers = useAct('endOtherSessions', { refreshes: ['ownAccount'] })
  const signOut = useAct('signOut')
  const wrong = texts.whole(end.error ?? endOthers.error ?? signOut.error)
  const leave = () => void signOut.act({}).then(onLeft, () => undefined)
  return (
    <SettingsPart
      title={t`Your devices`}
      hint={t`Do you not know one of them? Sign out there and choose another password.`}
    >
      {wrong && <Wrong>{wrong}</Wrong>}
      <div className={styles.list}>
        {devices.map((device) => (
          <div className={styles.line} key={device.sessionId}>
            <MonitorSmartphone />
            <div className={styles.words}>
              {device.device || t`Unknown browser`}
              <Meta>
                {device.current ? (
                  t`This device`
                ) : (
                  <>
                    {t`Signed in`} <Time at={device.createdAt} />
                  </>
                )}
              </Meta>
            </div>
            {device.current ? (
              <Button small look="subtle" pending={signOut.isSending} onClick={leave}>
                {t`Sign out`}
              </Button>
            ) : (
              <Button
                small
                look="subtle"
                pending={end.isSending && end.sent?.sessionId === device.sessionId}
                onClick={() => end.send({ sessionId: device.sessionId })}
              >
                {t`Sign out there`}
              </Button>
            )}
          </div>
        ))}
      </div>
      {devices.length > 2 && (
        <div>
          <Button pending={endOthers.isSending} onClick={() => endOthers.send({})}>
            {t`Sign out everywhere else`}
          </Button>
        </div>
      )}
    </SettingsPart>
  )
}

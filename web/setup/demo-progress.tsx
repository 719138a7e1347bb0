import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useRead } from '../app/client/query.ts'
import { Button, Heading, Lead, Notice, Progress, Scene, Stack } from '../kit/index.ts'
import styles from './wizard.module.css'

/** The demo is being filled; goes on by itself once it is done. */
export function DemoProgress({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useLingui()
  const { data } = useRead(
    'demoProgress',
    {},
    {
      refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : 700),
      refetchIntervalInBackground: true,
    },
  )
  const hasGone = useRef(false)
  const state = data?.state
  useEffect(() => {
    if (state !== 'done' || hasGone.current) return
    hasGone.current = true
    void onDone()
  }, [state, onDone])
  const words = {
    pictures: t`Making portraits and pictures…`,
    people: t`The people arrive…`,
    groups: t`Groups find each other…`,
    items: t`The conversations begin…`,
  }
  return (
    <div className={styles.progress}>
      <Scene name="stall" />
      <Stack gap="sm">
        <Heading level={1} look="display">
          {t`Lindeplein is opening`}
        </Heading>
        <Lead>{t`The stalls are being set up. This takes about half a minute.`}</Lead>
      </Stack>
      {state === 'failed' ? (
        <Notice
          tone="negative"
          live
          action={<Button onClick={() => void onDone()}>{t`Go to the square`}</Button>}
        >{t`The demo could not be filled. The square itself works; the log of the server says why.`}</Notice>
      ) : (
        <Stack gap="sm">
          <Progress value={data?.percent ?? 0} label={t`How far the demo is`} />
          <p role="status">{data?.step ? words[data.step] : t`One moment…`}</p>
        </Stack>
      )}
    </div>
  )
}

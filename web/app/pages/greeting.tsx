import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { firstNameOf } from '../../content/index.ts'
import { Heading, Meta } from '../../kit/index.ts'
import { useSession, useViewer } from '../session.ts'
import styles from './greeting.module.css'

/** Which day it is and a word of welcome, in the reader's own zone. On a phone only read out: people come first there. */
export function Greeting() {
  const { t, i18n } = useLingui()
  const { organisation } = useSession()
  const viewer = useViewer()
  const now = useNow()
  const timeZone = viewer.timeZone || organisation?.timeZone || 'Europe/Amsterdam'
  const name = firstNameOf(viewer.name)
  const day = new Intl.DateTimeFormat(i18n.locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    now,
  )
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now))
  const words =
    hour < 6
      ? t`Hello, ${name}`
      : hour < 12
        ? t`Good morning, ${name}`
        : hour < 18
          ? t`Good afternoon, ${name}`
          : t`Good evening, ${name}`
  return (
    <header className={styles.greeting}>
      <Meta>{day.charAt(0).toLocaleUpperCase(i18n.locale) + day.slice(1)}</Meta>
      <Heading level={1}>{words}</Heading>
    </header>
  )
}

/** The part of the day changes while the page stays open. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5 * 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

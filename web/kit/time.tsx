import { useLingui } from '@lingui/react/macro'
import { createContext, use, useSyncExternalStore } from 'react'
import { dateFormat } from './date-format.ts'
import { absoluteTime, relativeTime } from './relative-time.ts'

/** The zone times are shown in: the organisation's, unless a person chose another. */
export const TimeZoneContext = createContext('Europe/Amsterdam')

const listeners = new Set<() => void>()
let minute = currentMinute()
let timer: ReturnType<typeof setInterval> | undefined

function currentMinute() {
  return Math.floor(Date.now() / 60_000)
}

// One clock for all times on the page. It looks every ten seconds, so that no time lags a minute behind.
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    if (minute === currentMinute()) return
    minute = currentMinute()
    for (const notify of listeners) notify()
  }, 10_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * A moment: relative by default ("2 hours ago", kept current each minute), with the full date in its title.
 * `at` is an ISO string or a Date. `format` other than relative: `clock` "08:52", `day` "24 November" (with the year
 * if it isn't this one), `full` "Tuesday 24 November 2026 at 08:52".
 */
export function Time({
  at,
  format = 'relative',
  className,
}: {
  at: string | Date
  format?: 'relative' | 'clock' | 'day' | 'full'
  className?: string | undefined
}) {
  const { t, i18n } = useLingui()
  const timeZone = use(TimeZoneContext)
  useSyncExternalStore(subscribe, () => minute)
  const date = typeof at === 'string' ? new Date(at) : at
  const locale = i18n.locale || 'nl'
  const full = absoluteTime(date, locale, timeZone)
  const shown = {
    relative: () => relativeTime(date, new Date(), locale, timeZone) ?? t`just now`,
    clock: () => dateFormat(locale, { timeZone, timeStyle: 'short' }).format(date),
    day: () => {
      const year = date.getFullYear() === new Date().getFullYear() ? undefined : ('numeric' as const)
      return dateFormat(locale, { timeZone, day: 'numeric', month: 'long', ...(year && { year }) }).format(date)
    },
    full: () => full,
  }[format]()
  return (
    <time dateTime={date.toISOString()} title={format === 'full' ? undefined : full} className={className}>
      {shown}
    </time>
  )
}

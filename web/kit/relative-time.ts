import { dateFormat } from './date-format.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Year, month and day as people in the zone see them, as a number of days (for "yesterday"). */
function dayNumber(at: Date, timeZone: string): number {
  const parts = dateFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / (24 * HOUR))
}

/**
 * A moment as people say it: null for less than a minute (the caller has the word "just now"), then minutes, hours of
 * the same day, yesterday, the weekday within a week, and the date (with the year if it is another one).
 * A moment that lies ahead is said the same way ("in 2 hours", "tomorrow").
 */
export function relativeTime(at: Date, now: Date, locale: string, timeZone: string): string | null {
  const span = at.getTime() - now.getTime()
  const distance = Math.abs(span)
  if (distance < MINUTE) return null
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (distance < HOUR) return words.format(Math.trunc(span / MINUTE), 'minute')
  if (days === 0) return words.format(Math.trunc(span / HOUR), 'hour')
  if (Math.abs(days) === 1) return words.format(days, 'day')
  if (days < 0 && days > -7) return dateFormat(locale, { timeZone, weekday: 'long' }).format(at)
  const sameYear = dateFormat('en', { timeZone, year: 'numeric' })
  const withYear = sameYear.format(at) !== sameYear.format(now)
  return dateFormat(locale, {
    timeZone,
    day: 'numeric',
    month: withYear ? 'short' : 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(at)
}

/** The moment in full: "Tuesday 24 November 2026 at 08:52". */
export function absoluteTime(at: Date, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at)
}

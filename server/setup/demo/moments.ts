import type { DemoMoment } from './types.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Minutes that the zone is ahead of UTC at that moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((local - moment) / minute)
}

/** The moment at which a wall clock in the zone shows that UTC-shaped local time. */
function fromLocal(local: number, zone: string): number {
  const guess = local - offsetAt(local, zone) * minute
  return local - offsetAt(guess, zone) * minute
}

const isWeekend = (local: number) => [0, 6].includes(new Date(local).getUTCDay())

/**
 * The moment in UTC. Working days are counted back from today, or from the last working day when today is a weekend or
 * has hardly begun. What today still has to come is pressed together between half past six and now, so that order
 * stays and nothing lies in the future.
 */
export function momentOf({ daysAgo, at }: DemoMoment, now: Date, zone = 'Europe/Amsterdam'): Date {
  const localNow = now.getTime() + offsetAt(now.getTime(), zone) * minute
  let midnight = Math.floor(localNow / day) * day
  const minutesNow = (localNow - midnight) / minute
  let minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
  let today = true
  if (isWeekend(midnight) || minutesNow < 9 * 60) {
    today = false
    do midnight -= day
    while (isWeekend(midnight))
  }
  for (let left = daysAgo; left > 0; left--) {
    do midnight -= day
    while (isWeekend(midnight))
  }
  const opening = 6.5 * 60
  const closing = 17.5 * 60
  if (daysAgo === 0 && today && minutesNow < closing)
    minutes = opening + ((minutes - opening) * (minutesNow - opening)) / (closing - opening)
  return new Date(fromLocal(midnight + minutes * minute, zone))
}

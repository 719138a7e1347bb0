import type { Logger } from 'pino'
import type { Sql } from './database.ts'

const lookEvery = 60_000
/** Milliseconds that machines kept by a time server never differ. */
const mayDiffer = 1000

export interface Clock {
  now(): Date
  stop(): void
}

/**
 * One time for all processes: that of the database. A machine whose clock was set wrong would otherwise put its posts
 * hours before or behind those of the others, and refuse what can still be undone. A difference below a second stays.
 */
export async function startClock(sql: Sql, log: Logger): Promise<Clock> {
  /** Milliseconds that this machine is ahead. */
  let ahead = 0
  const look = async () => {
    const asked = Date.now()
    const [row] = await sql<{ at: Date }[]>`select clock_timestamp() as at`
    const answered = Date.now()
    const differs = (asked + answered) / 2 - row!.at.getTime()
    // a slow answer tells less
    const doubt = mayDiffer + (answered - asked) / 2
    if (Math.abs(differs - ahead) <= doubt) return
    ahead = Math.abs(differs) <= doubt ? 0 : differs
    const seconds = Math.round(ahead / 1000)
    log.warn({ seconds }, 'the clock of this machine is ahead of that of the database by this; the database counts')
  }
  await look()
  const timer = setInterval(() => look().catch(() => {}), lookEvery)
  timer.unref()
  return { now: () => new Date(Date.now() - ahead), stop: () => clearInterval(timer) }
}

import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Query } from './context.ts'
import type { Sql } from './database.ts'
import { Refusal } from './refusal.ts'

const perMinute = new Map<number, RateLimiterMemory>()

/**
 * Bounds how often one caller may call one endpoint in a minute, counted in this process: it protects the process.
 * @throws Refusal 429 with the seconds to wait.
 */
export async function limitCalls(endpoint: string, caller: string, calls: number): Promise<void> {
  let limiter = perMinute.get(calls)
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: calls, duration: 60 })
    perMinute.set(calls, limiter)
  }
  await consume(() => limiter.consume(`${endpoint}:${caller}`))
}

/**
 * Makes the counter for tries that matter, such as passwords: kept in the database, so over all processes. It counts by
 * what the key names (account, everybody), never by an address that a caller can forge.
 */
export function countedTries(sql: Sql) {
  const limiters = new Map<string, RateLimiterPostgres>()
  return async (key: string, tries: number, seconds: number, cost = 1): Promise<void> => {
    const form = `${tries}/${seconds}`
    let limiter = limiters.get(form)
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: queryable(sql),
        storeType: 'client',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: form,
        points: tries,
        duration: seconds,
        clearExpiredByTimeout: false,
      })
      limiters.set(form, limiter)
    }
    await consume(() => limiter.consume(key, cost))
  }
}

/** Forgets counts of tries that are over. */
export async function sweepTries(sql: Query, now: Date): Promise<void> {
  await sql`delete from rate_limit where expire < ${now.getTime()}`
}

/** rate-limiter-flexible speaks to pg's client; this is the part of it that it uses. */
const queryable = (sql: Sql) => ({
  query: async (statement: { text: string; values: unknown[] } | string, values: unknown[] = []) => {
    const [text, given] = typeof statement === 'string' ? [statement, values] : [statement.text, statement.values]
    const rows = await sql.unsafe(text, given as never[])
    return { rows: [...rows], rowCount: rows.count }
  },
})

async function consume(take: () => Promise<unknown>) {
  try {
    await take()
  } catch (reason) {
    if (reason instanceof RateLimiterRes)
      throw new Refusal(429, 'limit.reached', {
        params: { seconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) },
      })
    throw reason
  }
}

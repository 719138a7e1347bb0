import type { Logger } from 'pino'
import type { ReservedSql } from 'postgres'
import { coalesced } from './coalesced.ts'
import type { Sql } from './database.ts'

/** Any number will do, as long as every process uses the same one. */
const sequencerLock = 5_172_001
const pollEvery = 250
/** Under load one run places what came in so many milliseconds; who comes alone is placed at once. */
const runsApart = 10
/**
 * How often, in milliseconds, the waiting rows are looked for from the first id on. What was placed lately still stands among
 * them as dead rows, as long as any transaction runs that might see them, and reading past thousands of those is most of
 * what a run costs. In between only ids are looked at that are near the last one: who committed very late is placed late.
 */
const wholeEvery = 250
const nearIds = 1000

export interface Sequencer {
  /** Call after a commit; many calls become one. */
  wake(): void
  stop(): Promise<void>
}

/**
 * Gives committed outbox rows their place in one gapless order, and tells every process how far it got. One process at a
 * time does this, the holder of an advisory lock; the others only pass on that something was committed. It runs after
 * commit, so no transaction waits for it, and a poll stands behind the wake-up so that a lost one costs a quarter second.
 * @param direct a connection that reaches PostgreSQL itself: locks and notifications do not survive a pooler.
 */
export function startSequencer(direct: Sql, log: Logger): Sequencer {
  let stopped = false
  let lock: ReservedSql | null = null
  let taking: Promise<void> | null = null
  let lastId = 0
  let wholeAt = Number.NEGATIVE_INFINITY

  // One attempt at a time: a second that comes back without the lock would throw away what the first one got.
  const take = () => {
    taking ??= takeLock(direct)
      .then((taken) => {
        lock = taken
      })
      .finally(() => {
        taking = null
      })
    return taking
  }
  const run = async () => {
    try {
      if (!lock) await take()
      if (lock) {
        const isWhole = performance.now() - wholeAt >= wholeEvery
        if (isWhole) wholeAt = performance.now()
        let after = isWhole ? 0 : lastId - nearIds
        for (;;) {
          const { count, last } = await sequence(lock, after)
          lastId = Math.max(lastId, last)
          if (count < batch) break
          after = last
        }
      } else await direct`select pg_notify('plein_wake', '')`
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'the sequencer lost its connection and tries again')
      lock?.release()
      lock = null
    }
  }
  const { wake, isRunning, stop } = coalesced(run, { apart: runsApart })
  const poll = setInterval(async () => {
    if (stopped || isRunning()) return
    // Without the lock, try for it quietly; the holder polls for itself.
    if (!lock) await take().catch(() => {})
    if (lock) wake()
  }, pollEvery)
  const listening = direct.listen('plein_wake', () => lock && wake())
  listening.catch((error) => log.warn({ err: error }, 'the sequencer cannot listen and polls instead'))
  wake()

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(poll)
      await stop()
      await taking?.catch(() => {})
      await listening.then((it) => it.unlisten()).catch(() => {})
      if (lock) {
        await lock`select pg_advisory_unlock(${sequencerLock})`.catch(() => {})
        await lock`reset all`.catch(() => {})
        lock.release()
      }
    },
  }
}

/** Ways of reading that go through the whole table. */
const readsAll = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']

async function takeLock(direct: Sql): Promise<ReservedSql | null> {
  const connection = await direct.reserve()
  try {
    const [row] = await connection<{ taken: boolean }[]>`select pg_try_advisory_lock(${sequencerLock}) as taken`
    if (row?.taken) {
      // A plan made once, perhaps while the table was empty, reads all of it for each row that waits: seconds under load.
      await connection`set plan_cache_mode = force_custom_plan`
      await connection`select set_config(name, 'off', false) from unnest(${readsAll}::text[]) as name`
      return connection
    }
  } catch (error) {
    connection.release()
    throw error
  }
  connection.release()
  return null
}

const batch = 1000

/** Places one batch of what waits behind this id. Says how many they were, and the last one's id. */
async function sequence(connection: ReservedSql, after: number): Promise<{ count: number; last: number }> {
  const [placed] = await connection<{ count: number; lastId: number }[]>`
    with waiting as (
      select id, row_number() over (order by id) as nth
      from (
        select id from outbox where position is null and id > ${after} order by id limit ${batch}) batch
    ), placed as (
      update outbox set position = (select coalesce(max(position), 0) from outbox) + waiting.nth
      from waiting where outbox.id = waiting.id
      returning outbox.id, position
    )
    select count, last_id, case when count > 0 then pg_notify('plein_position', last::text) end
    from (select max(position) as last, max(id) as last_id, count(*)::int as count from placed) all_placed`
  return { count: placed?.count ?? 0, last: placed?.lastId ?? 0 }
}

import { coalesced } from './coalesced.ts'
import type { Services, WorkContext } from './context.ts'
import type { Sql } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'
import type { Listener } from './domain.ts'
import { eventsConsumed } from './metrics.ts'
import type { OutboxEvent } from './outbox.ts'

const batchSize = 200
const triesBeforeParking = 3

export interface Consumer {
  /** New positions were given; many calls become one. */
  wake(): void
  /** Resolves when everything that has a position now was digested. For tests and for shutting down. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Digests the outbox in order under one name. The cursor moves in the same transaction as what the listeners write, so an
 * event's work is done exactly once in the database; a row lock lets one process at a time work under a name. An event
 * that keeps failing is parked, with its error, so that those behind it go on.
 */
export function startConsumer(services: Services, name: string, listeners: Listener[]): Consumer {
  let stopped = false
  let isKnown = false
  const failures = new Map<number, number>()
  const kinds = [...new Set(listeners.map((listener) => listener.kind))]

  const run = async () => {
    try {
      if (!isKnown) await services.sql`insert into outbox_consumer (name) values (${name}) on conflict do nothing`
      isKnown = true
      while (!stopped && (await consumeBatch()));
    } catch (error) {
      if (stopped) return
      services.log.warn({ err: error, consumer: name }, 'a consumer stumbled and tries again')
      setTimeout(wake, 1000).unref()
    }
  }

  async function consumeBatch(): Promise<boolean> {
    const sql = services.sql
    return sql.begin(async (transaction) => {
      const [cursor] = await transaction<{ position: number }[]>`
        select position from outbox_consumer where name = ${name} for update skip locked`
      if (!cursor) return false
      const events = await transaction<OutboxEvent[]>`
        select position, kind, payload, emitted_at as "emittedAt" from outbox
        where position > ${cursor.position} order by position limit ${batchSize}`
      const last = events.at(-1)
      if (!last) return false
      for (const event of events) {
        if (!kinds.includes(event.kind)) continue
        const failed = await digest(transaction as unknown as Sql, event)
        // Stop before it: what came before is kept, the next round begins with it.
        if (failed === 'try-again') {
          await moveCursor(transaction as unknown as Sql, event.position - 1)
          setTimeout(wake, 200 * 2 ** (failures.get(event.position) ?? 0)).unref()
          return false
        }
      }
      await moveCursor(transaction as unknown as Sql, last.position)
      return events.length === batchSize
    })
  }

  async function digest(sql: Sql, event: OutboxEvent): Promise<'done' | 'try-again' | 'parked'> {
    try {
      await (sql as unknown as { savepoint: (work: (inner: Sql) => Promise<void>) => Promise<void> }).savepoint(
        async (inner) => {
          const context: WorkContext = {
            services,
            sql: inner as never,
            now: services.now(),
            log: services.log,
          }
          for (const listener of listeners)
            if (listener.kind === event.kind) await listener.listen(context, event.payload as never, event)
        },
      )
      failures.delete(event.position)
      eventsConsumed.inc({ consumer: name, outcome: 'done' })
      return 'done'
    } catch (error) {
      // A database in trouble is no fault of the event: it waits, however long that takes, and loses nothing.
      const trouble = databaseTrouble(error)
      if (trouble && trouble !== 'slow') throw error
      const times = (failures.get(event.position) ?? 0) + 1
      failures.set(event.position, times)
      if (times < triesBeforeParking) return 'try-again'
      failures.delete(event.position)
      services.log.error(
        { err: error, consumer: name, position: event.position, kind: event.kind },
        'an event is parked',
      )
      eventsConsumed.inc({ consumer: name, outcome: 'parked' })
      await sql`
        insert into outbox_parked (consumer, position, kind, payload, error)
        values (${name}, ${event.position}, ${event.kind}, ${sql.json(event.payload as never)}, ${String(error).slice(0, 2000)})
        on conflict do nothing`
      return 'parked'
    }
  }

  const moveCursor = (sql: Sql, position: number) =>
    sql`update outbox_consumer set position = ${position}, moved_at = now() where name = ${name} and position < ${position}`

  const { wake, idle, stop } = coalesced(run)
  const poll = setInterval(wake, 5000)
  poll.unref()
  wake()

  return {
    wake,
    async settle() {
      wake()
      await idle()
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      await stop()
    },
  }
}

import { coalesced } from './coalesced.ts'
import type { Services, WorkContext } from './context.ts'
import type { Sql } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'
import type { Domain } from './domain.ts'
import { eventsConsumed } from './metrics.ts'
import type { Fact, OutboxEvent } from './outbox.ts'

const batchSize = 200
const triesBeforeParking = 3
/** Milliseconds for which facts gather: screens are told without us, and what we write is cheaper together. */
const gathers = 20

/** A database that is in trouble for this long, but only ever over one event of one domain, is in trouble because of it. */
const troubleBeforeParking = { times: 5, milliseconds: 60_000 }

/** The name of the one cursor. */
const name = 'worker'

export type Listening = Required<Pick<Domain, 'name' | 'listeners'>>

export interface Consumer {
  /** New positions were given; many calls become one. */
  wake(): void
  /** Resolves when everything that has a position now was digested. For tests and for shutting down. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Whose listener could not digest which event. */
class Indigestion extends Error {
  readonly domain: string
  constructor(domain: string, cause: unknown) {
    super('an event was not digested', { cause })
    this.domain = domain
  }
}

/**
 * Digests the outbox in order for all domains. The cursor moves in the same transaction as what the listeners write, so an
 * event's work is done exactly once in the database; a row lock lets one process at a time work. A batch goes as a whole,
 * which is what makes it cheap; when something in it fails, it goes again event by event, and an event that keeps failing
 * is parked for that domain, with its error, so that the other domains and those behind it go on. A database in trouble is
 * waited for, however long that takes; only what brings it into trouble by itself, every time, is parked too.
 */
export function startConsumer(services: Services, domains: Listening[]): Consumer {
  let stopped = false
  let isKnown = false
  /** How often a domain failed on an event. Only what this transaction parked is passed over: it may be undone. */
  const failures = new Map<string, number>()
  /** What met a database in trouble, since when. Kept outside the transaction, which is undone each time. */
  const troubles = new Map<string, Trouble>()
  let wasTroubled = false
  /** What is being digested just now, one event and one domain at a time since the database was in trouble. */
  let inHand: string | null = null

  const run = async () => {
    try {
      if (!isKnown) await services.sql`insert into outbox_consumer (name) values (${name}) on conflict do nothing`
      isKnown = true
      while (!stopped && (await consumeBatch()));
    } catch (error) {
      if (stopped) return
      wasTroubled ||= isTrouble(error)
      if (inHand && isTrouble(error)) {
        const { times, since } = troubles.get(inHand) ?? { times: 0, since: now() }
        troubles.set(inHand, { error, times: times + 1, since })
      }
      services.log.warn({ err: error, consumer: name }, 'the consumer stumbled and tries again')
      setTimeout(wake, 1000).unref()
    }
  }

  const consumeBatch = (): Promise<boolean> => {
    inHand = null
    return services.sql.begin(async (transaction) => {
      const sql = transaction as unknown as Sql
      const events = await transaction<OutboxEvent[]>`
        with cursor as (select position from outbox_consumer where name = ${name} for update skip locked)
        select position, kind, payload, emitted_at as "emittedAt" from outbox
        where position > (select position from cursor) order by position limit ${batchSize}`
      const last = events.at(-1)
      if (!last) return false
      const reached = (await digestWhole(sql, events)) ? last.position : await digestEach(sql, events)
      await sql`
        update outbox_consumer set position = ${reached}, moved_at = now() where name = ${name} and position < ${reached}`
      return reached === last.position && events.length === batchSize
    })
  }

  async function digestWhole(sql: Sql, events: OutboxEvent[]): Promise<boolean> {
    if (wasTroubled) return false
    try {
      await inSavepoint(sql, (inner) => digest(inner, events, domains))
      return true
    } catch (error) {
      const cause = error instanceof Indigestion ? error.cause : error
      if (isTrouble(cause)) throw cause
      return false
    }
  }

  /** @returns the position of the last event that is done with */
  async function digestEach(sql: Sql, events: OutboxEvent[]): Promise<number> {
    for (const event of events) {
      const parked = new Set<string>()
      for (const domain of domains) {
        const trouble = troubles.get(keyOf(domain.name, event))
        if (!trouble || !isHopeless(trouble)) continue
        await park(sql, event, domain.name, trouble.error)
        parked.add(domain.name)
      }
      for (;;) {
        const willing = domains.filter((domain) => !parked.has(domain.name))
        try {
          await inSavepoint(sql, (inner) => digest(inner, [event], willing))
          break
        } catch (error) {
          if (!(error instanceof Indigestion)) throw error
          if (isTrouble(error.cause)) throw error.cause
          const key = keyOf(error.domain, event)
          const times = (failures.get(key) ?? 0) + 1
          failures.set(key, times)
          // Stop before it: what came before is kept, the next round begins with it.
          if (times < triesBeforeParking) {
            setTimeout(wake, 200 * 2 ** times).unref()
            return event.position - 1
          }
          await park(sql, event, error.domain, error.cause)
          parked.add(error.domain)
        }
      }
    }
    failures.clear()
    troubles.clear()
    wasTroubled = false
    return events.at(-1)!.position
  }

  const now = () => services.now().getTime()
  const isHopeless = ({ times, since }: Trouble) =>
    times >= troubleBeforeParking.times && now() - since >= troubleBeforeParking.milliseconds

  async function digest(sql: Sql, events: OutboxEvent[], willing: Listening[]): Promise<void> {
    const context: WorkContext = { services, sql: sql as never, now: services.now(), log: services.log }
    for (const domain of willing) {
      if (wasTroubled) inHand = keyOf(domain.name, events[0]!)
      try {
        await listenAs(domain, context, events)
        // a connection that was lost over a listener's thinking shows with the next statement, which is another's
        if (wasTroubled) await sql`select`
      } catch (error) {
        throw new Indigestion(domain.name, error)
      }
    }
    inHand = null
  }

  async function park(sql: Sql, event: OutboxEvent, domain: string, cause: unknown) {
    services.log.error(
      { err: cause, consumer: domain, position: event.position, kind: event.kind },
      'an event is parked',
    )
    eventsConsumed.inc({ consumer: domain, outcome: 'parked' })
    await sql`
      insert into outbox_parked (consumer, position, kind, payload, error)
      select ${domain}, position, kind, payload, ${String(cause).slice(0, 2000)} from outbox where position = ${event.position}
      on conflict do nothing`
  }

  const { wake, idle, stop } = coalesced(run, { late: gathers })
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

/** Each domain hears the events in their order; who listens to many at once hears those of a batch together, at its end. */
async function listenAs({ name: domain, listeners }: Listening, context: WorkContext, events: OutboxEvent[]) {
  for (const event of events)
    for (const listener of listeners) {
      if (listener.kind !== event.kind) continue
      if ('listen' in listener) await listener.listen(context, event.payload as never, event)
      eventsConsumed.inc({ consumer: domain, outcome: 'done' })
    }
  const together = Map.groupBy(
    listeners.filter((listener) => 'listenAll' in listener),
    (listener) => listener.listenAll,
  )
  for (const [listenAll, ofKinds] of together) {
    const kinds = new Set(ofKinds.map((listener) => listener.kind))
    const facts = events.filter((event) => kinds.has(event.kind))
    if (facts.length) await listenAll(context, facts as Fact<never>[])
  }
}

interface Trouble {
  error: unknown
  times: number
  since: number
}

const keyOf = (domain: string, { position }: OutboxEvent) => `${domain} ${position}`

/** Whether the database may be at fault rather than the event. A statement that is broken off is the listener's. */
function isTrouble(error: unknown): boolean {
  const trouble = databaseTrouble(error)
  return trouble !== null && trouble !== 'slow'
}

const inSavepoint = (sql: Sql, work: (inner: Sql) => Promise<void>) =>
  (sql as unknown as { savepoint: (work: (inner: Sql) => Promise<void>) => Promise<void> }).savepoint(work)

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type LiveMessage, livePath } from '../../contract/live-message.ts'
import { coalesced } from './coalesced.ts'
import type { Services, Viewer } from './context.ts'
import type { Sql } from './database.ts'
import type { LiveRule } from './domain.ts'
import type { FindViewer } from './http.ts'
import { lastEventId } from './last-event-id.ts'
import { limitCalls } from './limits.ts'
import { mayReceive } from './may-receive.ts'
import { liveConnections } from './metrics.ts'
import { type Delivery, live, type OutboxEvent, rightsChanged } from './outbox.ts'
import { Refusal } from './refusal.ts'
import { refuseForeignReading } from './refuse-foreign.ts'

const perAccount = 12
const heartbeat = 20_000
const replayBatch = 1000
/** A session that runs out by the clock announces nothing, so every connection looks again after this. */
const looksAgainAfter = 5 * 60_000
/** Far more than broken lines need; each may read thousands of facts again. */
const connectionsPerMinute = 240
const replayAtMost = 20_000
/** After a change for everyone: so many viewers are looked up at once, which leaves the database to those who read. */
const lookedUpAtOnce = 4
/** So long each screen gets to read again after such a change, in milliseconds: all at once would hold up everybody. */
const perScreen = 5
const longestSpread = 90_000

interface Connection {
  viewer: Viewer
  request: FastifyRequest
  reply: FastifyReply
  /** What the client has: another process that it was connected to may have been ahead of this one. */
  seen: number
  /** How much keeps it from hearing: its replay, a viewer who is not looked up again yet. What comes meanwhile waits. */
  holds: number
  /** The last position that came before it was held. */
  heldAt: number
  /** When the viewer was last looked up, and how often. */
  lookedAt: number
  looks: number
}

export interface LiveHub {
  stop(): Promise<void>
}

/**
 * One event stream a browser tab. Who receives what is decided here, from the audiences of the viewer, never from a topic
 * the client names. After a lost connection the client gives the last position it saw and gets the rest of the outbox
 * through the same sieve; so nothing is missed, and ids make it harmless to see something twice.
 */
export async function startLive(
  http: FastifyInstance,
  services: Services,
  direct: Sql,
  domainRules: LiveRule[],
  findViewer: FindViewer,
): Promise<LiveHub> {
  const connections = new Set<Connection>()
  const held = new Set<Connection>()
  /** What came while somebody is held; whether they may hear it is decided when they are let go. */
  const late: { position: number; delivery: Delivery }[] = []
  /** Whose viewer must be looked up again, before they hear anything more. */
  const doubted = new Set<Connection>()
  let lookers = 0
  /** Screens let go of what they hold: they cannot know what of it their viewer may still see. */
  const tellRights = live(rightsChanged, ({ personIds = [], everyone = false }) => [
    {
      to: { people: personIds, open: everyone },
      message: {
        type: rightsChanged.kind,
        ...(everyone && { spread: Math.min(longestSpread, connections.size * perScreen) }),
      },
    },
  ])
  const rules = [...domainRules, tellRights]
  const [row] = await services.sql<{ last: number }[]>`select coalesce(max(position), 0) as last from outbox`
  let position = Number(row?.last ?? 0)
  let isStopping = false

  /** A fact that a rule cannot read is passed over: it must not keep those behind it from anybody. */
  const deliveriesOf = (event: OutboxEvent): Delivery[] => {
    try {
      return rules.filter((rule) => rule.kind === event.kind).flatMap((rule) => rule.deliver(event.payload as never))
    } catch (error) {
      services.log.error({ err: error, position: event.position, kind: event.kind }, 'live cannot read an event')
      return []
    }
  }

  const write = (connection: Connection, at: number, message: LiveMessage) => {
    if (at <= connection.seen && message.type !== 'reload') return
    connection.reply.raw.write(`id: ${at}\ndata: ${JSON.stringify(message)}\n\n`)
  }

  const hold = (connection: Connection, at: number) => {
    if (connection.holds++ === 0) connection.heldAt = at
    held.add(connection)
  }

  const letGo = (connection: Connection) => {
    connection.holds -= 1
    if (connection.holds > 0 || !connections.has(connection)) return
    for (const { position, delivery } of late)
      if (position > connection.heldAt && mayReceive(connection.viewer, delivery.to))
        write(connection, position, delivery.message)
    unhold(connection)
  }

  const unhold = (connection: Connection) => {
    held.delete(connection)
    if (!held.size) late.length = 0
  }

  const forget = (connection: Connection) => {
    connections.delete(connection)
    doubted.delete(connection)
    unhold(connection)
  }

  const close = (connection: Connection) => {
    forget(connection)
    connection.reply.raw.end()
  }

  /**
   * After a change of rights the viewer is looked up again; a session that ended ends the connection, and so does a look
   * that failed: without knowing what somebody may still see nothing is sent. The browser comes back by itself.
   */
  const refresh = async (connection: Connection) => {
    connection.lookedAt = Date.now()
    const looks = ++connection.looks
    const viewer = await findViewer(services, connection.request).catch(() => null)
    if (!viewer) close(connection)
    // one that began later knows better and still holds the connection, whichever comes home first
    else if (looks === connection.looks) connection.viewer = viewer
  }

  /** From this position on it hears nothing until its viewer was looked up again. */
  const doubt = (connection: Connection, from: number) => {
    if (doubted.has(connection)) return
    hold(connection, from - 1)
    doubted.add(connection)
    if (lookers < lookedUpAtOnce) void lookUpDoubted()
  }

  const lookUpDoubted = async () => {
    lookers += 1
    for (const connection of doubted) await lookAgain(connection)
    lookers -= 1
  }

  const lookAgain = async (connection: Connection) => {
    doubted.delete(connection)
    await refresh(connection)
    letGo(connection)
  }

  const doubtTouched = (event: OutboxEvent) => {
    const { personIds, everyone } = (event.payload ?? {}) as { personIds?: string[]; everyone?: boolean }
    for (const it of connections) if (everyone || personIds?.includes(it.viewer.id)) doubt(it, event.position)
    // who alone is meant may have to go: not behind everybody else
    if (!everyone && (personIds?.length ?? 0) <= lookedUpAtOnce)
      for (const it of doubted) if (personIds?.includes(it.viewer.id)) void lookAgain(it)
  }

  const readOn = async () => {
    for (;;) {
      const events = await services.sql<OutboxEvent[]>`
        select position, kind, payload, emitted_at as "emittedAt" from outbox
        where position > ${position} order by position limit 500`
      for (const event of events) {
        if (event.kind === rightsChanged.kind) doubtTouched(event)
        for (const delivery of deliveriesOf(event)) {
          if (held.size) late.push({ position: event.position, delivery })
          for (const connection of connections)
            if (!connection.holds && mayReceive(connection.viewer, delivery.to))
              write(connection, event.position, delivery.message)
        }
        position = event.position
      }
      if (events.length < 500) return
    }
  }
  const { wake, stop } = coalesced(() =>
    readOn().catch((error) => services.log.warn({ err: error }, 'live could not read on and tries again')),
  )

  const replay = async (connection: Connection, from: number) => {
    const until = position
    let at = from
    let count = 0
    while (at < until && connections.has(connection)) {
      const events = await services.sql<OutboxEvent[]>`
        select position, kind, payload, emitted_at as "emittedAt" from outbox
        where position > ${at} and position <= ${until} order by position limit ${replayBatch}`
      if (!events.length) break
      for (const event of events) {
        at = event.position
        for (const { to, message } of deliveriesOf(event))
          if (mayReceive(connection.viewer, to)) write(connection, event.position, message)
      }
      count += events.length
      if (count > replayAtMost) {
        write(connection, until, { type: 'reload' })
        at = until
      }
    }
    connection.seen = at
    letGo(connection)
  }

  http.get(livePath, { config: { access: 'signed-in' } }, async (request, reply) => {
    refuseForeignReading(request)
    if (isStopping) throw new Refusal(503, 'unavailable')
    const viewer = await findViewer(services, request)
    if (!viewer) throw new Refusal(401, 'session.missing')
    await limitCalls('live', viewer.id, connectionsPerMinute)
    const own = [...connections].filter((it) => it.viewer.id === viewer.id)
    // The oldest tab makes place: a forgotten one must not lock out the one in hand.
    if (own.length >= perAccount && own[0]) close(own[0])
    const nothingYet = { seen: 0, holds: 0, heldAt: 0, looks: 0 }
    const connection: Connection = { viewer, request, reply, ...nothingYet, lookedAt: Date.now() }
    reply.hijack()
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
    })
    connections.add(connection)
    hold(connection, position)
    reply.raw.on('close', () => forget(connection))
    reply.raw.on('error', () => forget(connection))
    // who hung up while we looked is not heard closing any more
    if (reply.raw.destroyed) forget(connection)
    if (!connections.has(connection)) return
    // Access may have gone between the look-up and joining the set; from here on changes of rights reach it.
    await refresh(connection)
    await begin(connection).catch(() => close(connection))
  })

  const begin = async (connection: Connection) => {
    if (!connections.has(connection)) return
    const from = await startOf(lastEventId(connection.request))
    if (!connections.has(connection)) return
    if (from === null) {
      write(connection, position, { type: 'reload' })
      connection.seen = position
      letGo(connection)
      return
    }
    connection.seen = from
    connection.reply.raw.write(`retry: 1000\nid: ${from}\ndata: ${JSON.stringify({ type: 'hello' })}\n\n`)
    await replay(connection, from)
  }

  /** Where to go on: the asked position if it is still kept, now for a first connection, null when it is unknown here. */
  const startOf = async (asked: number | null): Promise<number | null> => {
    if (asked === null) return position
    const [kept] = await services.sql<{ first: number; last: number }[]>`
      select coalesce(min(position), 0) as first, coalesce(max(position), 0) as last from outbox`
    // Beyond the last: seen of a database that was put back to an earlier moment since.
    return kept && asked + 1 >= kept.first && asked <= kept.last ? asked : null
  }

  const listening = await direct.listen('plein_position', wake, wake)
  const poll = setInterval(wake, 1000)
  const beat = setInterval(() => {
    liveConnections.set(connections.size)
    for (const connection of connections) {
      if (connection.reply.raw.writableLength > 1_000_000) close(connection)
      else {
        connection.reply.raw.write(': still here\n\n')
        if (connection.lookedAt < Date.now() - looksAgainAfter) doubt(connection, position + 1)
      }
    }
  }, heartbeat)

  return {
    async stop() {
      isStopping = true
      clearInterval(poll)
      clearInterval(beat)
      for (const connection of connections) close(connection)
      await stop()
      await listening.unlisten().catch(() => {})
    },
  }
}

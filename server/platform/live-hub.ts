import type { FastifyInstance } from 'fastify'
import { livePath } from '../../contract/live-message.ts'
import { coalesced } from './coalesced.ts'
import type { Services } from './context.ts'
import type { Sql } from './database.ts'
import type { LiveRule } from './domain.ts'
import type { FindViewer } from './http.ts'
import { limitCalls } from './limits.ts'
import { liveFacts } from './live-facts.ts'
import { liveHolds } from './live-holds.ts'
import { beat, isJammed, type LiveLine, openLine, tell } from './live-line.ts'
import { replay } from './live-replay.ts'
import { liveRights } from './live-rights.ts'
import { mayReceive } from './may-receive.ts'
import { liveConnections } from './metrics.ts'
import { rightsChanged } from './outbox.ts'
import { Refusal } from './refusal.ts'
import { refuseForeignReading } from './refuse-foreign.ts'

const perAccount = 12
const heartbeat = 20_000
/** Far more than broken lines need; each may read thousands of facts again. */
const connectionsPerMinute = 240
const readAtOnce = 500

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
  const lines = new Set<LiveLine>()
  const forget = (line: LiveLine) => {
    lines.delete(line)
    rights.forget(line)
    holds.forget(line)
  }
  const close = (line: LiveLine) => {
    forget(line)
    line.reply.raw.end()
  }
  const holds = liveHolds((tooLong) => {
    services.log.warn({ lines: tooLong.length }, 'live closes lines that were held too long; they come back by replay')
    for (const line of tooLong) close(line)
  })
  const rights = liveRights({ lines, holds, close, findViewer: (request) => findViewer(services, request) })
  const facts = liveFacts(services, [...domainRules, rights.rule])
  let position = (await facts.kept()).last
  let isStopping = false

  const readOn = async () => {
    for (;;) {
      const events = await facts.after(position, readAtOnce)
      for (const event of events) {
        if (event.kind === rightsChanged.kind) rights.touched(event)
        for (const delivery of facts.deliveriesOf(event)) {
          holds.keep(event.position, delivery)
          for (const line of lines)
            if (!holds.isHeld(line) && mayReceive(line.viewer, delivery.to))
              tell(line, event.position, delivery.message)
        }
        position = event.position
      }
      if (events.length < readAtOnce) return
    }
  }
  const { wake, stop } = coalesced(() =>
    readOn().catch((error) => services.log.warn({ err: error }, 'live could not read on and tries again')),
  )

  http.get(livePath, { config: { access: 'signed-in' } }, async (request, reply) => {
    refuseForeignReading(request)
    if (isStopping) throw new Refusal(503, 'unavailable')
    const viewer = await findViewer(services, request)
    if (!viewer) throw new Refusal(401, 'session.missing')
    await limitCalls('live', viewer.id, connectionsPerMinute)
    const own = [...lines].filter((it) => it.viewer.id === viewer.id)
    // The oldest tab makes place: a forgotten one must not lock out the one in hand.
    if (own.length >= perAccount && own[0]) close(own[0])
    const line = openLine(viewer, request, reply)
    lines.add(line)
    const heldAt = position
    holds.hold(line, heldAt)
    reply.raw.on('close', () => forget(line))
    reply.raw.on('error', () => forget(line))
    // who hung up while we looked is not heard closing any more
    if (reply.raw.destroyed) forget(line)
    if (!lines.has(line)) return
    // Access may have gone between the look-up and joining the set; from here on changes of rights reach it.
    await rights.refresh(line)
    await begin(line, heldAt).catch(() => close(line))
  })

  const begin = async (line: LiveLine, heldAt: number) => {
    const isOpen = () => lines.has(line)
    if (!isOpen()) return
    await replay(facts, line, heldAt, isOpen)
    holds.letGo(line)
  }

  const listening = await direct.listen('plein_position', wake, wake)
  const poll = setInterval(wake, 1000)
  const beats = setInterval(() => {
    liveConnections.set(lines.size)
    for (const line of lines) {
      if (isJammed(line)) close(line)
      else beat(line)
    }
    rights.ofLongAgo(position + 1)
  }, heartbeat)

  return {
    async stop() {
      isStopping = true
      clearInterval(poll)
      clearInterval(beats)
      for (const line of lines) close(line)
      await stop()
      await listening.unlisten().catch(() => {})
    },
  }
}

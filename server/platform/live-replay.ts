import { lastEventId } from './last-event-id.ts'
import type { LiveFacts } from './live-facts.ts'
import { greet, type LiveLine, tell } from './live-line.ts'
import { mayReceive } from './may-receive.ts'

const batch = 1000
/** Whoever missed more reads everything anew. */
const atMost = 20_000

/**
 * Begins a line where the client left off: it is told everything behind the position that it names, through the sieve of
 * its viewer, up to where it was held.
 * @param until where this process was when the line was held. Its viewer was looked up after that, so they may have what
 *   came before; what comes later waits until it is known whether rights went meanwhile
 * @param isOpen whether the line still stands
 */
export async function replay(facts: LiveFacts, line: LiveLine, until: number, isOpen: () => boolean) {
  const from = await startOf(facts, lastEventId(line.request), until)
  if (!isOpen()) return
  if (from === null) {
    tell(line, until, { type: 'reload' })
    line.seen = until
    return
  }
  greet(line, from)
  let at = from
  let count = 0
  while (at < until && isOpen()) {
    const events = await facts.after(at, batch, until)
    if (!events.length) break
    for (const event of events) {
      at = event.position
      for (const { to, message } of facts.deliveriesOf(event))
        if (mayReceive(line.viewer, to)) tell(line, event.position, message)
    }
    count += events.length
    if (count > atMost) {
      tell(line, until, { type: 'reload' })
      at = until
    }
  }
  line.seen = at
}

/** Where to go on: the asked position if it is still kept, now for a first connection, null when it is unknown here. */
async function startOf(facts: LiveFacts, asked: number | null, now: number): Promise<number | null> {
  if (asked === null) return now
  const { first, last } = await facts.kept()
  // Beyond the last: seen of a database that was put back to an earlier moment since.
  return asked + 1 >= first && asked <= last ? asked : null
}

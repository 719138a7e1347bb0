import { type LiveLine, tell } from './live-line.ts'
import { mayReceive } from './may-receive.ts'
import type { Delivery } from './outbox.ts'

/** About half a kilobyte each; a replay of so many goes well. */
const deliveriesKept = 10_000

export type LiveHolds = ReturnType<typeof liveHolds>

/**
 * Lines that must hear nothing yet: their replay is under way, or their viewer is not looked up again. What comes meanwhile
 * waits for them, in order; whether they may hear it is decided when they are let go.
 * @param tooLong hears of lines for whom more would have to wait than there is room for. Who closes them loses nothing: the
 *   client comes back by itself, names the last position it saw, and gets the rest by replay.
 */
export function liveHolds(tooLong: (lines: LiveLine[]) => void, most = deliveriesKept) {
  /** How much keeps each from hearing, and the last position before it was held. */
  const held = new Map<LiveLine, { holds: number; at: number }>()
  const late: { position: number; delivery: Delivery }[] = []

  const hold = (line: LiveLine, at: number) => {
    const one = held.get(line)
    if (one) one.holds += 1
    else held.set(line, { holds: 1, at })
  }

  const letGo = (line: LiveLine) => {
    const one = held.get(line)
    if (!one || --one.holds > 0) return
    for (const { position, delivery } of late)
      if (position > one.at && mayReceive(line.viewer, delivery.to)) tell(line, position, delivery.message)
    forget(line)
  }

  const forget = (line: LiveLine) => {
    held.delete(line)
    if (!held.size) late.length = 0
  }

  const keep = (position: number, delivery: Delivery) => {
    if (!held.size) return
    late.push({ position, delivery })
    if (late.length > most) makeRoom()
  }

  /** Somebody is always held where many come and go: then it is never empty by itself. */
  const makeRoom = () => {
    dropHeard()
    const half = late[late.length - Math.ceil(most / 2)]
    if (!half) return
    tooLong([...held].flatMap(([line, { at }]) => (at < half.position ? line : [])))
    dropHeard()
  }

  /** What came before the first of those who are held now is waited for by nobody. */
  const dropHeard = () => {
    let first = Number.POSITIVE_INFINITY
    for (const { at } of held.values()) first = Math.min(first, at)
    const from = late.findIndex(({ position }) => position > first)
    late.splice(0, from < 0 ? late.length : from)
  }

  return {
    hold,
    letGo,
    /** It is closed: nothing waits for it any more. */
    forget,
    /** Lets it wait for who is held. */
    keep,
    isHeld: (line: LiveLine) => held.has(line),
    /** How much waits. */
    waiting: () => late.length,
  }
}

import type { FastifyRequest } from 'fastify'
import type { Viewer } from './context.ts'
import type { LiveHolds } from './live-holds.ts'
import type { LiveLine } from './live-line.ts'
import { live, type OutboxEvent, rightsChanged } from './outbox.ts'

/** A session that runs out by the clock announces nothing, so every line looks again after this. */
const looksAgainAfter = 5 * 60_000
/** After a change for everyone: so many viewers are looked up at once, which leaves the database to those who read. */
const lookedUpAtOnce = 4
/** So long each screen gets to read again after such a change, in milliseconds: all at once would hold up everybody. */
const perScreen = 5
const longestSpread = 90_000

interface Lines {
  lines: ReadonlySet<LiveLine>
  holds: LiveHolds
  findViewer(request: FastifyRequest): Promise<Viewer | null>
  close(line: LiveLine): void
}

/** What may be heard on a line is what its viewer may see now: after a change of rights they are looked up again. */
export function liveRights({ lines, holds, findViewer, close }: Lines) {
  /** Whose viewer must be looked up again, before they hear anything more. */
  const doubted = new Set<LiveLine>()
  let lookers = 0

  /**
   * Looks the viewer up again. A session that ended ends the line, and so does a look that failed: without knowing what
   * somebody may still see nothing is sent. The browser comes back by itself.
   */
  const refresh = async (line: LiveLine) => {
    line.lookedAt = Date.now()
    const look = ++line.looks
    const viewer = await findViewer(line.request).catch(() => null)
    if (!viewer) close(line)
    // one that began later knows better, whichever comes home first; until that is home it holds the line
    else if (look > line.foundBy) Object.assign(line, { viewer, foundBy: look })
  }

  const doubt = (line: LiveLine, from: number) => {
    if (doubted.has(line)) return
    holds.hold(line, from - 1)
    doubted.add(line)
    if (lookers < lookedUpAtOnce) void lookUpDoubted()
  }

  const lookUpDoubted = async () => {
    lookers += 1
    for (const line of doubted) await lookAgain(line)
    lookers -= 1
  }

  const lookAgain = async (line: LiveLine) => {
    doubted.delete(line)
    await refresh(line)
    holds.letGo(line)
  }

  return {
    refresh,
    /** From the position of this change on, those whose rights it touches hear nothing until they were looked up again. */
    touched(change: OutboxEvent) {
      const { personIds, everyone } = (change.payload ?? {}) as { personIds?: string[]; everyone?: boolean }
      for (const it of lines) if (everyone || personIds?.includes(it.viewer.id)) doubt(it, change.position)
      // who alone is meant may have to go: not behind everybody else
      if (!everyone && (personIds?.length ?? 0) <= lookedUpAtOnce)
        for (const it of doubted) if (personIds?.includes(it.viewer.id)) void lookAgain(it)
    },
    /** The same for whoever was not looked up for a while. */
    ofLongAgo(from: number) {
      for (const line of lines) if (line.lookedAt < Date.now() - looksAgainAfter) doubt(line, from)
    },
    forget: (line: LiveLine) => void doubted.delete(line),
    /** Screens let go of what they hold: they cannot know what of it their viewer may still see. */
    rule: live(rightsChanged, ({ personIds = [], everyone = false }) => [
      {
        to: { people: personIds, open: everyone },
        message: {
          type: rightsChanged.kind,
          ...(everyone && { spread: Math.min(longestSpread, lines.size * perScreen) }),
        },
      },
    ]),
  }
}

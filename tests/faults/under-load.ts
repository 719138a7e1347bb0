import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from '../../server/platform/database.ts'
import type { PleinProcess } from '../plein-process.ts'
import { untilDigested } from '../until-digested.ts'
import { type Agents, type Pace, startAgents } from './agents.ts'
import { collectFound, collectSeen } from './collect.ts'
import type { Found, Seen } from './found.ts'
import type { Journal } from './journal.ts'
import { judgeLive } from './judge-live.ts'
import { judgeNotifications } from './judge-notifications.ts'
import { judgeCounters, judgeIndex, judgeOutbox, judgeSeen } from './judge-rest.ts'
import { judgeWrites } from './judge-writes.ts'
import { startWatcher, type Watcher } from './watcher.ts'
import { makeWorld, type World } from './world.ts'

/** What a fault brought: sentences about what was wrong (none: it held), and what happened in figures. */
export interface Verdict {
  wrong: string[]
  figures: string
}

export interface Load {
  agents: Agents
  watchers: Watcher[]
  world: World
}

export interface LoadOptions {
  /** Where people write; each write goes to one of them. */
  urls: string[]
  /** Where people listen; by default the first of these addresses. */
  watchPort?: number
  /** Straight to the database; asked for anew after the fault, which may have moved it. */
  sql: () => Sql
  people?: number
  watchers?: number
  /** Listeners that stand already, instead of new ones; whoever made them stops them. */
  crowd?: Watcher[]
  pace?: Partial<Pace>
  world?: World
  /** Kinds of facts that the fault itself poisoned. */
  mayPark?: string[]
  /** Seconds until everything must be digested after the fault. */
  settleWithin?: number
  /** Every process that served, also those that are gone; read when all is over. */
  processes?: () => PleinProcess[]
}

export const usualPace: Pace = { people: 24, think: 120, patience: 45_000 }

/**
 * People write and listen while `during` makes trouble; then everything that was acknowledged is looked for in the
 * database, through the API, in inboxes, in the index and in what the listeners heard.
 */
export async function underLoad(options: LoadOptions, during: (load: Load) => Promise<unknown>): Promise<Verdict> {
  const { urls } = options
  const world = options.world ?? (await makeWorld(options.sql(), options.people ?? 40))
  const port = options.watchPort ?? Number(new URL(urls[0]!).port)
  const watchers =
    options.crowd ?? world.people.slice(-(options.watchers ?? 8)).map((person) => startWatcher(port, person))
  try {
    await untilGreeted(watchers)
    const agents = startAgents(urls, world, { ...usualPace, ...options.pace })
    await during({ agents, watchers, world })
    await agents.stop()
    const sql = options.sql()
    const isDigested = await untilDigested(sql, options.settleWithin ?? 30)
    const { journal } = agents
    const maySee = new Map(world.audiences.map(({ id, members }) => [id, new Set(members.map((person) => person.id))]))
    await untilHeard(journal, watchers, maySee)
    const unclear = judgeAnswers(journal, options.processes?.() ?? [])
    const found = await collectFound(sql)
    const seen = await collectSeen({ url: urls[0]!, token: world.reader.token }, journal).catch((error: Error) => {
      throw new Error([error.message, ...unclear].join('; '))
    })
    const wrong = [
      ...(isDigested ? [] : ['the facts were not digested in time']),
      ...judgeAll(journal, found, seen, options.mayPark),
      ...judgeLive(journal, watchers, maySee),
      ...unclear,
    ]
    return { wrong, figures: figuresOf(journal, found, watchers, agents.acknowledged()) }
  } finally {
    for (const watcher of options.crowd ? [] : watchers) watcher.stop()
  }
}

/** Everything that does not need a live connection; the tests feed it what is wrong on purpose. */
export const judgeAll = (journal: Journal, found: Found, seen: Seen, mayPark?: string[]): string[] => [
  ...judgeWrites(journal, found),
  ...judgeCounters(found),
  ...judgeOutbox(found, mayPark),
  ...judgeIndex(found),
  ...judgeNotifications(journal, found),
  ...judgeSeen(journal, found, seen),
]

/** A server in need says so: a 500, or an answer without a code, is a fault that nobody foresaw. */
function judgeAnswers(journal: Journal, processes: PleinProcess[]): string[] {
  const unclear = [...journal.answers].filter(([answer]) => answer.startsWith('500') || /^\d+ (FST_.*)?$/.test(answer))
  const fallen = processes.filter((plein) => plein.hasFallen())
  const failed = processes.flatMap((plein) => plein.logged('a request failed'))
  const reasons = new Set(
    failed.map(({ err }) => {
      const { type, code, message } = err as Record<string, string>
      return `${type} ${code ?? ''} ${message}`.slice(0, 160)
    }),
  )
  return [
    ...journal.disagreements,
    ...unclear.map(([answer, times]) => `${times} answers were '${answer}'`),
    ...fallen.map((plein) => `a process ended by itself: ${plein.said().slice(-8).join(' / ').slice(0, 400)}`),
    ...[...reasons].map((reason) => `a request failed by ${reason}`),
  ]
}

export async function untilGreeted(watchers: Watcher[], seconds = 30): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(50))
    if (watchers.every((watcher) => watcher.greeted > 0)) return
  const late = watchers.filter((watcher) => watcher.greeted === 0)
  throw new Error(`${late.length} of ${watchers.length} live connections were not greeted within ${seconds} s`)
}

/** Lets those who are on their way back come back, and gives the last facts a moment to arrive. */
async function untilHeard(journal: Journal, watchers: Watcher[], maySee: Map<string, Set<string>>) {
  for (let tried = 0; tried < 120 && !watchers.every((watcher) => watcher.isUp); tried++) await pause(500)
  for (let tried = 0; tried < 20; tried++) {
    if (!judgeLive(journal, watchers, maySee).some((one) => one.includes('missed'))) return
    await pause(500)
  }
}

function figuresOf(journal: Journal, found: Found, watchers: Watcher[], acknowledged: number): string {
  const answers = [...journal.answers].sort((a, b) => b[1] - a[1]).map(([answer, times]) => `${times} × ${answer}`)
  const heard = watchers.reduce((sum, watcher) => sum + watcher.heard.size, 0)
  const open = [...journal.posts, ...journal.comments].filter((one) => one.outcome === 'open').length
  return [
    `${acknowledged} acknowledged writes (${found.items.length} posts, ${found.comments.length} comments)`,
    `${open} stayed open`,
    `${found.outbox.rows} facts`,
    `${heard} heard by ${watchers.length} listeners`,
    `other answers: ${answers.slice(0, 6).join(', ') || 'none'}`,
  ].join('; ')
}

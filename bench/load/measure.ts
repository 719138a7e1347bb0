import { setTimeout as pause } from 'node:timers/promises'
import { LostAnswer, openConnection } from './connection.ts'
import { median, percentile } from './percentile.ts'

/** One round of a connection: one request, or several that one screen needs, after each other. */
export interface Round {
  requests: Buffer[]
  /** Rounds with the same name must have as many bytes as the first of them had. */
  sameAs?: string
}

export interface Load {
  port: number
  /** Each is one keep-alive connection of one person, without thinking time. */
  connections?: number
  round(connection: number, nth: number): Round
  /** What an answer must be besides 200: a sentence when it is not. Asked of the first answers only. */
  look?: (text: string, nth: number) => string | null
  /** Resolves when what the answers left to be done behind them is done, so that it does not slow down what comes next. */
  settle?: () => Promise<void>
  /** Milliseconds until an answer counts as lost. */
  patience?: number
}

/** Milliseconds by round; bytes of a whole round on average. */
export interface Figure {
  perSecond: number
  p50: number
  p99: number
  bytes: number
  answered: number
  failed: number
  /** What went wrong, and how often. */
  failures: Record<string, number>
}

const looksAt = 3

/** One run of so many seconds; what was asked at its end is waited for. */
export async function runOnce(load: Load, seconds: number): Promise<Figure> {
  const times: number[] = []
  const failures: Record<string, number> = {}
  const sizes = new Map<string, number>()
  let bytes = 0
  const note = (what: string) => {
    failures[what] = (failures[what] ?? 0) + 1
  }
  const started = performance.now()
  const until = started + seconds * 1000
  const one = async (connection: number) => {
    const line = openConnection(load.port, load.patience)
    for (let nth = 0; performance.now() < until; nth++) {
      const { requests, sameAs } = load.round(connection, nth)
      const from = performance.now()
      let wrong: string | null = null
      let size = 0
      try {
        for (const [place, request] of requests.entries()) {
          const answer = await line.ask(request)
          size += answer.bytes
          if (answer.status !== 200) wrong ??= `status ${answer.status}`
          else if (nth < looksAt) wrong ??= load.look?.(answer.text(), place) ?? null
        }
      } catch (error) {
        if (!(error instanceof LostAnswer)) throw error
        wrong = error.message
        await pause(20)
      }
      const first = sameAs === undefined ? size : (sizes.get(sameAs) ?? size)
      if (sameAs !== undefined && !wrong) sizes.set(sameAs, first)
      if (size !== first) wrong ??= 'other bytes than before'
      if (wrong) note(wrong)
      else {
        times.push(performance.now() - from)
        bytes += size
      }
    }
    line.close()
  }
  await Promise.all(Array.from({ length: load.connections ?? 8 }, (_, connection) => one(connection)))
  const took = (performance.now() - started) / 1000
  return {
    perSecond: times.length / took,
    p50: median(times),
    p99: percentile(times, 0.99),
    bytes: times.length ? Math.round(bytes / times.length) : 0,
    answered: times.length,
    failed: Object.values(failures).reduce((sum, count) => sum + count, 0),
    failures,
  }
}

/** Of several runs the one in the middle by speed, with every failure of all. */
export function middleOf(runs: readonly Figure[]): Figure {
  const middle = [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor((runs.length - 1) / 2)]!
  const failures: Record<string, number> = {}
  for (const run of runs)
    for (const [what, count] of Object.entries(run.failures)) failures[what] = (failures[what] ?? 0) + count
  return { ...middle, failures, failed: runs.reduce((sum, run) => sum + run.failed, 0) }
}

/**
 * Measures Plein and its ceiling by turns, three times after a warm-up, so that both meet the same moods of the machine.
 * The ceiling is built once the bytes of Plein's answer are known. `behind` is how many milliseconds Plein went on working
 * after the three runs, in all.
 */
export async function beside(plein: Load, ceiling: (bytes: number) => Load, seconds = 4) {
  const warm = await runOnce(plein, 2)
  await plein.settle?.()
  const top = ceiling(warm.bytes)
  await runOnce(top, 1)
  const [ours, theirs]: [Figure[], Figure[]] = [[], []]
  let behind = 0
  for (let turn = 0; turn < 3; turn++) {
    ours.push(await runOnce(plein, seconds))
    const from = performance.now()
    await plein.settle?.()
    behind += performance.now() - from
    theirs.push(await runOnce(top, seconds / 2))
  }
  return { plein: middleOf(ours), ceiling: middleOf(theirs), behind }
}

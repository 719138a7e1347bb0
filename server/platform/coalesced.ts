/** Work that is asked for more often than it need be done. */
export interface Coalesced {
  /** Asks for the work: soon, or once more behind the run that is going on. Cheap; many calls become one. */
  wake(): void
  isRunning(): boolean
  /** Resolves when nothing runs and nothing waits; what waits for company begins at once. */
  idle(): Promise<void>
  /** No further run begins; resolves when the last one is over. */
  stop(): Promise<void>
}

/**
 * Runs the work one at a time, at once when it is asked for; unless it is told to wait, in milliseconds, so that under load
 * one run does what came together.
 * @param work catches its own errors
 * @param wait `late` before each run; `apart` between the beginnings of two runs, so that the first one is not held up
 */
export function coalesced(work: () => Promise<void>, { late = 0, apart = 0 } = {}): Coalesced {
  let running: Promise<void> | null = null
  let isWaiting = false
  let isStopped = false
  let begunAt = Number.NEGATIVE_INFINITY
  let hurry: (() => void) | null = null

  const wake = () => {
    if (isStopped) return
    isWaiting = true
    running ??= run()
  }
  const run = async () => {
    while (isWaiting && !isStopped) {
      const wait = Math.max(late, begunAt + apart - performance.now())
      if (wait > 0) await company(wait)
      if (isStopped) break
      isWaiting = false
      begunAt = performance.now()
      await work()
    }
    running = null
  }
  const company = (wait: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, wait)
      hurry = () => {
        clearTimeout(timer)
        done()
      }
    })
  const idle = async () => {
    while (running) {
      hurry?.()
      await running
    }
  }
  return {
    wake,
    isRunning: () => running !== null,
    idle,
    async stop() {
      isStopped = true
      await idle()
    },
  }
}

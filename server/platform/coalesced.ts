/** Work that is asked for more often than it need be done. */
export interface Coalesced {
  /** Asks for the work: now, or once more behind the run that is going on. Cheap; many calls become one. */
  wake(): void
  isRunning(): boolean
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>
  /** No further run begins; resolves when the last one is over. */
  stop(): Promise<void>
}

/**
 * Runs the work one at a time.
 * @param work catches its own errors
 */
export function coalesced(work: () => Promise<void>): Coalesced {
  let running: Promise<void> | null = null
  let isWaiting = false
  let isStopped = false

  const wake = () => {
    if (isStopped) return
    isWaiting = true
    running ??= run()
  }
  const run = async () => {
    while (isWaiting && !isStopped) {
      isWaiting = false
      await work()
    }
    running = null
  }
  const idle = async () => {
    while (running) await running
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

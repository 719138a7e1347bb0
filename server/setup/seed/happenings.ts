/** Something that somebody of the demo does, at a moment. */
export interface Happening {
  at: Date
  run: () => Promise<void>
}

/** Collects what happens and lets it happen in order of time, as it would have. */
export function happenings(now: Date) {
  const all: Happening[] = []
  return {
    /**
     * @param notBefore what it hangs on: it happens after that, never in the future.
     * @returns when it happens
     */
    add(at: Date, notBefore: Date | null, run: (at: Date) => Promise<void>): Date {
      const after = notBefore ? notBefore.getTime() + 1000 : 0
      const moment = new Date(Math.min(Math.max(at.getTime(), after), now.getTime()))
      all.push({ at: moment, run: () => run(moment) })
      return moment
    },
    get count() {
      return all.length
    },
    /** What is at the same moment keeps the order in which it was added, and what hangs on another was added later. */
    async run(onPart: (part: number) => Promise<void>) {
      all.sort((one, other) => one.at.getTime() - other.at.getTime())
      for (const [index, one] of all.entries()) {
        await one.run()
        if (index % 150 === 149) await onPart(index / all.length)
      }
    },
  }
}

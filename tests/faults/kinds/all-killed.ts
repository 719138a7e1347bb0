import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '../embedded.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of the one process that is web, worker and keeper of PostgreSQL; it is started again on the same data. */
export const allKilled: Fault = {
  name: 'all-killed',
  title: '`kill -9` of Plein as a whole (embedded)',
  async run(scene) {
    const embedded = await startEmbedded(scene)
    const times = scene.seconds(3, 15)
    const verdict = await underLoad(
      { sql: embedded.sql, urls: [embedded.plein().url], processes: () => embedded.all },
      async () => {
        for (let time = 0; time < times; time++) {
          await pause(4000)
          await embedded.plein().kill('SIGKILL')
          await embedded.startAgain()
        }
        await pause(3000)
      },
    )
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

import { setTimeout as pause } from 'node:timers/promises'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Two web processes behind one address: in turn one is stopped as an upgrade does it, or killed, and comes back. */
export const oneRestarts: Fault = {
  name: 'one-restarts',
  title: 'Two web processes behind one address, one restarts',
  async run(scene) {
    const times = scene.seconds(6, 30)
    const { sql, processes, restartWeb, balancer } = await startApart(scene, 2)
    const verdict = await underLoad({ sql, urls: [await balancer()], watchers: 24, processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(2500)
        await restartWeb(time % 2, time % 3 === 2 ? 'SIGKILL' : 'SIGTERM')
      }
      await pause(2500)
    })
    return { ...verdict, figures: `${times} restarts; ${verdict.figures}` }
  },
}

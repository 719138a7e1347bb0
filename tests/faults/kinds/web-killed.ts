import { setTimeout as pause } from 'node:timers/promises'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of the only web process, again and again; it comes back on the same port. */
export const webKilled: Fault = {
  name: 'web-killed',
  title: '`kill -9` of a web process',
  async run(scene) {
    const times = scene.seconds(3, 20)
    const { sql, webs, processes, restartWeb } = await startApart(scene)
    const verdict = await underLoad({ sql, urls: [webs[0]!.url], processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(4000)
        await restartWeb(0)
      }
      await pause(3000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

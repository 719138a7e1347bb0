import { setTimeout as pause } from 'node:timers/promises'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of the only worker while it digests; it comes back after a second. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  title: '`kill -9` of the worker',
  async run(scene) {
    const times = scene.seconds(4, 20)
    const { sql, webs, processes, startWorker, ...apart } = await startApart(scene)
    let { worker } = apart
    const verdict = await underLoad({ sql, urls: [webs[0]!.url], processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(3000)
        await worker.kill('SIGKILL')
        await pause(1000)
        worker = await startWorker()
      }
      await pause(2000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

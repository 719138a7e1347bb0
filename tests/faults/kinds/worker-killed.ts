import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of the only worker while it digests; it comes back after a second. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  title: '`kill -9` of the worker',
  async run(scene) {
    const { sql, url } = await scene.database()
    const times = scene.seconds(4, 20)
    const web = await scene.plein({ environment: { DATABASE_URL: url, PLEIN_ROLE: 'web' } })
    const environment = { DATABASE_URL: url, PLEIN_ROLE: 'worker' }
    let worker = await scene.plein({ environment })
    const processes = [web, worker]
    const verdict = await underLoad({ sql: () => sql, urls: [web.url], processes: () => processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(3000)
        await worker.kill('SIGKILL')
        await pause(1000)
        worker = await scene.plein({ environment })
        processes.push(worker)
      }
      await pause(2000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

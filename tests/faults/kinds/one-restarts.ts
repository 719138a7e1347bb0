import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Two web processes behind one address: in turn one is stopped as an upgrade does it, or killed, and comes back. */
export const oneRestarts: Fault = {
  name: 'one-restarts',
  title: 'Two web processes behind one address, one restarts',
  async run(scene) {
    const { sql, url } = await scene.database()
    const times = scene.seconds(6, 30)
    const worker = await scene.plein({ environment: { DATABASE_URL: url, PLEIN_ROLE: 'worker' } })
    const environment = { DATABASE_URL: url, PLEIN_ROLE: 'web' }
    const webs = [await scene.plein({ environment }), await scene.plein({ environment })]
    const processes = [worker, ...webs]
    const balancer = await scene.relay(webs.map(({ port }) => ({ host: '127.0.0.1', port })))
    const one = { sql: () => sql, urls: [`http://127.0.0.1:${balancer.port}`], watchers: 24 }
    const verdict = await underLoad({ ...one, processes: () => processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(2500)
        const place = time % 2
        const { port } = webs[place]!
        await webs[place]!.kill(time % 3 === 2 ? 'SIGKILL' : 'SIGTERM')
        webs[place] = await scene.plein({ environment, port })
        processes.push(webs[place]!)
      }
      await pause(2500)
    })
    return { ...verdict, figures: `${times} restarts; ${verdict.figures}` }
  },
}

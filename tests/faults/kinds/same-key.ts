import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Every write with a key goes to two processes at the same moment, as an impatient browser does; both are killed in turn. */
export const sameKey: Fault = {
  name: 'same-key',
  title: 'The same key on two web processes at once, which are killed in turn',
  async run(scene) {
    const { sql, url } = await scene.database()
    const times = scene.seconds(4, 24)
    const worker = await scene.plein({ environment: { DATABASE_URL: url, PLEIN_ROLE: 'worker' } })
    const environment = { DATABASE_URL: url, PLEIN_ROLE: 'web' }
    const webs = [await scene.plein({ environment }), await scene.plein({ environment })]
    const processes = [worker, ...webs]
    const options = {
      sql: () => sql,
      urls: webs.map((web) => web.url),
      pace: { isTwice: true },
      processes: () => processes,
    }
    const verdict = await underLoad(options, async () => {
      for (let time = 0; time < times; time++) {
        await pause(4000)
        const { port } = webs[time % 2]!
        await webs[time % 2]!.kill('SIGKILL')
        webs[time % 2] = await scene.plein({ environment, port })
        processes.push(webs[time % 2]!)
      }
      await pause(3000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

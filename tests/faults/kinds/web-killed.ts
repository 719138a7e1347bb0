import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of the only web process, again and again; it comes back on the same port. */
export const webKilled: Fault = {
  name: 'web-killed',
  title: '`kill -9` of a web process',
  async run(scene) {
    const { sql, url } = await scene.database()
    const times = scene.seconds(3, 20)
    const worker = await scene.plein({ environment: { DATABASE_URL: url, PLEIN_ROLE: 'worker' } })
    const environment = { DATABASE_URL: url, PLEIN_ROLE: 'web' }
    let web = await scene.plein({ environment })
    const processes = [worker, web]
    const verdict = await underLoad({ sql: () => sql, urls: [web.url], processes: () => processes }, async () => {
      for (let time = 0; time < times; time++) {
        await pause(4000)
        await web.kill('SIGKILL')
        web = await scene.plein({ environment, port: web.port })
        processes.push(web)
      }
      await pause(3000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

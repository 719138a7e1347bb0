import { setTimeout as pause } from 'node:timers/promises'
import { isReady } from '../../plein-process.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** A line to the database that breaks, stands still and then breaks, and is closed for a while. */
export const droppingDatabase: Fault = {
  name: 'dropping-database',
  title: 'A dropping line to the database',
  async run(scene) {
    const database = await scene.database()
    const line = await scene.relay([database.target])
    const plein = await scene.plein({ environment: { DATABASE_URL: database.urlThrough(line.port) } })
    const processes = () => [plein]
    const wrong: string[] = []
    let broken = 0
    const rounds = scene.seconds(1, 8)
    const verdict = await underLoad({ sql: () => database.sql, urls: [plein.url], processes }, async () => {
      for (let round = 0; round < rounds; round++) {
        for (let time = 0; time < 5; time++) {
          await pause(1500)
          broken += line.cut()
        }
        line.weather.isStalled = true
        await pause(4000)
        broken += line.cut()
        line.weather.isStalled = false
        await pause(3000)
        line.weather.isClosed = true
        broken += line.cut()
        await pause(2500)
        if (await isReady(plein.url)) wrong.push('/readyz says that all is well without a database')
        line.weather.isClosed = false
        await pause(4000)
      }
      if (!(await isReady(plein.url))) wrong.push('/readyz does not find the database again')
    })
    return { wrong: [...wrong, ...verdict.wrong], figures: `${broken} connections broken; ${verdict.figures}` }
  },
}

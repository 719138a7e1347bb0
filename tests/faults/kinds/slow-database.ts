import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** A line to the database on which everything takes 40 milliseconds longer each way, with moments of 400. */
export const slowDatabase: Fault = {
  name: 'slow-database',
  title: 'A slow line to the database',
  async run(scene) {
    const database = await scene.database()
    const line = await scene.relay([database.target])
    const plein = await scene.plein({ environment: { DATABASE_URL: database.urlThrough(line.port) } })
    const processes = () => [plein]
    const verdict = await underLoad(
      { sql: () => database.sql, urls: [plein.url], processes, settleWithin: 90 },
      async () => {
        line.weather.delay = 40
        await pause(scene.seconds(8, 120) * 1000)
        line.weather.delay = 400
        await pause(scene.seconds(6, 60) * 1000)
        line.weather.delay = 40
        await pause(scene.seconds(4, 60) * 1000)
        line.weather.delay = 0
      },
    )
    return verdict
  },
}

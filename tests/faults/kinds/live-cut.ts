import { setTimeout as pause } from 'node:timers/promises'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Five hundred live connections, each broken off every three seconds; behind two processes, so that they also change over. */
export const liveCut: Fault = {
  name: 'live-cut',
  title: 'The live connection of 500 clients cut every three seconds',
  async run(scene) {
    const { sql, processes, balancer } = await startApart(scene, 2)
    const seconds = scene.seconds(30, 300)
    let cuts = 0
    const options = {
      sql,
      urls: [await balancer()],
      people: 510,
      watchers: 500,
      pace: { people: 10, think: 700 },
      processes,
    }
    const verdict = await underLoad(options, async ({ watchers }) => {
      const timers = watchers.map((watcher, index) => {
        const cut = () => {
          cuts++
          watcher.cut()
        }
        // spread over the three seconds, so that at every moment some are away
        return setTimeout(() => timers.push(setInterval(cut, 3000)), index * 6)
      })
      await pause(seconds * 1000)
      for (const timer of timers) clearInterval(timer)
    })
    return { ...verdict, figures: `${cuts} cuts in ${seconds} s; ${verdict.figures}` }
  },
}

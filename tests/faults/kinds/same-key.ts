import { setTimeout as pause } from 'node:timers/promises'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Every write with a key goes to two processes at the same moment, as an impatient browser does; both are killed in turn. */
export const sameKey: Fault = {
  name: 'same-key',
  title: 'The same key on two web processes at once, which are killed in turn',
  async run(scene) {
    const times = scene.seconds(4, 24)
    const { sql, webs, processes, restartWeb } = await startApart(scene, 2)
    const options = { sql, urls: webs.map((web) => web.url), pace: { isTwice: true }, processes }
    const verdict = await underLoad(options, async () => {
      for (let time = 0; time < times; time++) {
        await pause(4000)
        await restartWeb(time % 2)
      }
      await pause(3000)
    })
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

import type { Measured } from '../goals.ts'
import { type Figure, middleOf, runOnce } from '../load/measure.ts'
import { openWorld } from '../world.ts'
import { homeStreamLoad } from './reads.ts'
import type { Scenario } from './scenario.ts'
import { postLoad } from './writes.ts'

const loads = { homeStream: homeStreamLoad, post: postLoad }

/** How many times dearer the same request is in a tenfold organisation, by turns on both. */
export const growth: Scenario = {
  name: 'growth',
  title: 'ten times the items, comments and reactions: cost of home stream and post',
  ceiling: 'the same request at scale 1',
  writes: true,
  async run(world, { tenfold, say }) {
    const large = await openWorld({ name: world.shape.name, scale: 10, folder: tenfold, onCopy: false, say })
    try {
      const measured: Measured = { failed: 0 }
      for (const name of ['homeStream', 'post'] as const) {
        const [small, big]: [Figure[], Figure[]] = [[], []]
        for (let turn = 0; turn < 4; turn++)
          for (const [at, runs] of [
            [world, small],
            [large, big],
          ] as const) {
            const { port } = await at.plein()
            const figure = await runOnce({ ...loads[name](at), port }, turn === 0 ? 2 : 4)
            await at.settled()
            if (turn > 0) runs.push(figure)
          }
        const [one, ten] = [middleOf(small), middleOf(big)]
        measured[name] = one.perSecond / ten.perSecond
        measured[`${name}At1`] = one.perSecond
        measured[`${name}At10`] = ten.perSecond
        measured.failed! += one.failed + ten.failed
      }
      return measured
    } finally {
      await large.close()
    }
  },
}

import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '../embedded.ts'
import type { Fault } from '../fault.ts'
import { makeSmallDisk, whyNoSmallDisk } from '../small-disk.ts'
import { underLoad } from '../under-load.ts'

/** The disk of the database fills up under the load, stays full, and is given room again. */
export const diskFullDatabase: Fault = {
  name: 'disk-full-database',
  title: 'Disk full for the database (embedded)',
  whySkipped: whyNoSmallDisk,
  async run(scene) {
    const disk = await makeSmallDisk(scene, 360, 'disk')
    const embedded = await startEmbedded(scene, `${disk.folder}/data`)
    const wrong: string[] = []
    const codes = new Set<string>()
    let backAfter = 0
    const verdict = await underLoad(
      { sql: embedded.sql, urls: [embedded.plein().url], processes: () => embedded.all, settleWithin: 60 },
      async ({ agents }) => {
        for (let time = 0; time < scene.seconds(1, 6); time++) {
          await pause(3000)
          for (const end = Date.now() + scene.seconds(10, 30) * 1000; Date.now() < end; await pause(200))
            await disk.fill()
          for (const answer of agents.journal.answers.keys()) if (answer.startsWith('5')) codes.add(answer)
          const before = agents.acknowledged()
          await disk.makeRoom()
          const freeAt = Date.now()
          while (agents.acknowledged() < before + 20 && Date.now() < freeAt + 40_000) await pause(100)
          backAfter = Math.max(backAfter, (Date.now() - freeAt) / 1000)
        }
        if (backAfter >= 40) wrong.push('nobody could write within 40 s after there was room again')
        await pause(3000)
      },
    )
    if (![...codes].some((code) => code.includes('disk-full')))
      wrong.push(`no answer said 'disk-full', but ${[...codes]}`)
    const figures = `answers while full: ${[...codes].join(', ')}; writing again ${backAfter.toFixed(1)} s after there was room`
    return { wrong: [...wrong, ...verdict.wrong], figures: `${figures}; ${verdict.figures}` }
  },
}

import { setTimeout as pause } from 'node:timers/promises'
import { startPlein } from '../../tests/plein-process.ts'
import { runOnce } from '../load/measure.ts'
import { median } from '../load/percentile.ts'
import { homeStreamLoad } from './reads.ts'
import type { Scenario } from './scenario.ts'
import { postLoad } from './writes.ts'

const starts = 3

/** Milliseconds from the start of the process to the first answer of /api/session. */
export const start: Scenario = {
  name: 'start',
  title: 'process start to first answer, with a running and with the embedded database',
  ceiling: '',
  writes: false,
  async run(world) {
    const [external, embedded]: [number[], number[]] = [[], []]
    for (let nth = 0; nth < starts; nth++) {
      const plein = await world.freshPlein()
      external.push(plein.readyAfter)
      await plein.kill('SIGTERM')
    }
    // the folder is free for a Plein of its own only when ours has stopped
    await world.stop()
    for (let nth = 0; nth < starts; nth++) {
      const plein = await startPlein({
        ready: '/api/session',
        environment: { DATA_FOLDER: world.folder, LOG_LEVEL: 'error' },
      })
      embedded.push(plein.readyAfter)
      await plein.kill('SIGTERM')
    }
    return { external: median(external), embedded: median(embedded), failed: 0 }
  },
}

/** Megabytes resident of one process that is web and worker: ten seconds after its start, and at most under load. */
export const memory: Scenario = {
  name: 'memory',
  title: 'memory of Plein’s process, idle and at most under load (reads c=8, then posts c=8)',
  ceiling: '',
  writes: true,
  async run(world) {
    const plein = await world.freshPlein()
    await pause(10_000)
    const idle = plein.memory()?.now ?? Number.NaN
    const reads = await runOnce({ ...homeStreamLoad(world), port: plein.port }, 10)
    const posts = await runOnce({ ...postLoad(world), port: plein.port }, 10)
    const load = plein.memory()?.most ?? Number.NaN
    await plein.kill('SIGTERM')
    return { idle, load, failed: reads.failed + posts.failed }
  },
}

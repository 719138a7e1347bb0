import { setTimeout as pause } from 'node:timers/promises'
import { untilReady } from '../../plein-process.ts'
import { startEmbedded } from '../embedded.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** `kill -9` of PostgreSQL's first process, and of one that serves a connection, in turn. */
export const databaseKilled: Fault = {
  name: 'database-killed',
  title: '`kill -9` of PostgreSQL (embedded)',
  async run(scene) {
    const embedded = await startEmbedded(scene)
    const times = scene.seconds(4, 16)
    const plein = embedded.plein()
    const verdict = await underLoad(
      { sql: embedded.sql, urls: [plein.url], processes: () => embedded.all },
      async () => {
        for (let time = 0; time < times; time++) {
          await pause(3000)
          process.kill(time % 2 ? await servant(embedded.sql()) : await embedded.postmaster(), 'SIGKILL')
          await pause(500)
          await untilReady(plein)
        }
        await pause(3000)
      },
    )
    return { ...verdict, figures: `killed ${times} times; ${verdict.figures}` }
  },
}

type Sql = ReturnType<Awaited<ReturnType<typeof startEmbedded>>['sql']>

/** The process of some connection of Plein's. */
async function servant(sql: Sql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'plein all' order by state_change desc limit 1`
  return row!.pid
}

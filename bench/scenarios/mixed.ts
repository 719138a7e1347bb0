import { openDatabase } from '../../server/platform/database.ts'
import { type Acknowledged, runAgents } from '../agent.ts'
import type { World } from '../world.ts'
import type { Scenario } from './scenario.ts'

const people = 200

/** A working day of many people at once; what was acknowledged is looked for afterwards. */
export const mixed: Scenario = {
  name: 'mixed',
  title: `mixed load of ${people} people with live connections: 5xx, time-outs and broken lines`,
  ceiling: '',
  writes: true,
  async run(world, { minutes, think, say }) {
    const { port, memory } = await world.plein()
    const writes: Acknowledged[] = []
    const day = await runAgents({
      url: `http://127.0.0.1:${port}`,
      people: Array.from({ length: people }, (_, nth) => world.viewer(nth).headers.cookie),
      seconds: minutes * 60,
      think,
      onAcknowledged: (write) => writes.push(write),
    })
    for (const [what, count] of Object.entries(day.failures)) say(`  ${count} × ${what}`)
    for (const [action, { count, p50, p99 }] of Object.entries(day.actions))
      say(`  ${action}: ${count}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
    const lost = await missing(world, writes)
    return {
      perSecond: day.requests / (minutes * 60),
      failedShare: day.failedShare,
      refused: day.refused,
      failed: day.failed + lost,
      acknowledged: writes.length,
      lost,
      minutes,
      think,
      streamP99: day.actions.readStream?.p99 ?? Number.NaN,
      memoryMost: memory()?.most ?? Number.NaN,
    }
  },
}

/** How many acknowledged posts and comments are not in the database. */
async function missing(world: World, writes: Acknowledged[]): Promise<number> {
  const sql = openDatabase({ url: world.databaseUrl, max: 1 })
  const items = writes.filter(({ kind }) => kind === 'post').map(({ itemId }) => itemId)
  const comments = writes.flatMap(({ commentId }) => commentId ?? [])
  const [found] = await sql<{ items: number; comments: number }[]>`
    select (select count(*) from item where id = any(${items}::uuid[])) as items,
      (select count(*) from comment where id = any(${comments}::uuid[])) as comments`
  await sql.end()
  return items.length - found!.items + comments.length - found!.comments
}

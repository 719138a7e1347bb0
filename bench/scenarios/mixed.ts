import { openDatabase } from '../../server/platform/database.ts'
import { type AcknowledgedWrite, findStanding, judgeAcknowledged } from '../../tests/acknowledged.ts'
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
    const wrong = await judge(world, writes)
    for (const sentence of wrong.slice(0, 12)) say(`  ${sentence}`)
    return {
      perSecond: day.requests / (minutes * 60),
      failedShare: day.failedShare,
      refused: day.refused,
      failed: day.failed + wrong.length,
      acknowledged: writes.length,
      lost: wrong.length,
      minutes,
      think,
      streamP99: day.actions.readStream?.p99 ?? Number.NaN,
      memoryMost: memory()?.most ?? Number.NaN,
    }
  },
}

/** One sentence for each acknowledged post or comment that is lost, or was not announced once. */
async function judge(world: World, writes: Acknowledged[]): Promise<string[]> {
  const acknowledged = writes.flatMap(({ kind, itemId, commentId }): AcknowledgedWrite[] => {
    if (kind === 'reaction') return []
    const id = commentId ?? itemId
    return [{ kind, id, name: id }]
  })
  const sql = openDatabase({ url: world.databaseUrl, max: 1, statementTimeout: 0 })
  try {
    return judgeAcknowledged(acknowledged, await findStanding(sql, acknowledged))
  } finally {
    await sql.end()
  }
}

import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { homeStream } from '../../../contract/stream.ts'
import { ask } from '../ask.ts'
import type { Fault } from '../fault.ts'
import { underLoad, untilGreeted } from '../under-load.ts'
import { startWatcher } from '../watcher.ts'
import { makeWorld } from '../world.ts'

const tabs = 10
const clients = 5000

/** Five thousand live connections broken off in one moment, all of which come back in the next. */
export const stampede: Fault = {
  name: 'stampede',
  title: '5,000 clients reconnecting at once',
  whySkipped() {
    const most = Number(spawnSync('sh', ['-c', 'ulimit -n']).stdout.toString()) || Number.POSITIVE_INFINITY
    return most < clients + 1000 ? `only ${most} files may be open here (ulimit -n)` : undefined
  },
  async run(scene) {
    const { sql, url } = await scene.database()
    const plein = await scene.plein({ environment: { DATABASE_URL: url } })
    const world = await makeWorld(sql, clients / tabs + 10)
    const wrong: string[] = []
    const waits: number[] = []
    let slowest = 0
    const rounds = scene.seconds(1, 5)
    const crowd = world.people
      .slice(10)
      .flatMap((person) => Array.from({ length: tabs }, () => startWatcher(plein.port, person, 300)))
    scene.later(async () => {
      for (const watcher of crowd) watcher.stop()
    })
    await untilGreeted(crowd, 150)
    const options = {
      sql: () => sql,
      world,
      urls: [plein.url],
      crowd,
      pace: { people: 6, think: 3000 },
      processes: () => [plein],
    }
    const verdict = await underLoad(options, async () => {
      for (let round = 0; round < rounds; round++) {
        await pause(3000)
        const before = new Map(crowd.map((watcher) => [watcher, watcher.greeted]))
        const startedAt = Date.now()
        for (const watcher of crowd) watcher.cut()
        const isBack = () => crowd.every((watcher) => watcher.greeted > before.get(watcher)!)
        while (!isBack() && Date.now() < startedAt + 120_000) {
          const askedAt = Date.now()
          const answer = await ask({ url: plein.url, token: world.people[9]!.token }, homeStream, {})
          waits.push(Date.now() - askedAt)
          if (answer.status !== 200) wrong.push(`somebody else got ${answer.status} ${answer.code} meanwhile`)
          await pause(50)
        }
        if (!isBack()) wrong.push('not everybody was back within two minutes')
        slowest = Math.max(slowest, Date.now() - startedAt)
        await pause(3000)
      }
    })
    const refused = crowd.reduce((sum, watcher) => sum + [...watcher.refused.values()].reduce((a, b) => a + b, 0), 0)
    if (refused) wrong.push(`${refused} came back and were refused`)
    waits.sort((a, b) => a - b)
    const figures = [
      `${crowd.length} clients, all back after ${(slowest / 1000).toFixed(1)} s`,
      `the stream of somebody else meanwhile: median ${waits[waits.length >> 1]} ms, slowest ${waits.at(-1)} ms`,
      `${plein.memory()?.now.toFixed(0)} MB resident after it`,
    ]
    return { wrong: [...wrong, ...verdict.wrong], figures: [...figures, verdict.figures].join('; ') }
  },
}

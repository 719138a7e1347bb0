import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openConnection } from '../load/connection.ts'
import { runOnce } from '../load/measure.ts'
import { homeStreamLoad, itemLoad } from '../scenarios/reads.ts'
import type { Asked } from '../scenarios/scenario.ts'
import { postLoad, reactLoad } from '../scenarios/writes.ts'
import type { World } from '../world.ts'
import { type CpuProfile, flameGraph } from './flame-graph.ts'
import { beginExplaining, endExplaining, plansIn, readLog } from './plans.ts'

const subjects: Record<string, (world: World) => Asked | Promise<Asked>> = {
  'home-stream': homeStreamLoad,
  item: itemLoad,
  post: postLoad,
  react: reactLoad,
}
/** Of load that is profiled, at the end of the process's life. */
const seconds = 6
/** As many requests as `itemLoad` has items of one viewer. */
const warming = 50
/** Milliseconds. */
const logIsWritten = 500

/**
 * Where the time goes of what misses its goal: for each subject a flame graph of Plein's process under load, and the plan of
 * every statement behind one warm request, written in `seen/` as `<organisation>-<subject>.svg` and `.plans.txt`.
 */
export async function lookInside(world: World, say: (line: string) => void): Promise<void> {
  const folder = join(import.meta.dirname, 'seen')
  mkdirSync(folder, { recursive: true })
  for (const [name, loadOf] of Object.entries(subjects)) {
    const file = join(folder, `${world.shape.name}-${name}`)
    const profile = await profiled(world, loadOf)
    const whole = profile.timeDeltas.reduce((sum, delta) => sum + delta, 0)
    const title = `${name}, eight at once: where Plein’s process spends its time`
    writeFileSync(`${file}.svg`, flameGraph(profile, title, whole - seconds * 1e6))
    writeFileSync(`${file}.plans.txt`, (await explained(world, loadOf)).join('\n----\n\n'))
    say(`  ${file}.svg, ${file}.plans.txt`)
  }
}

async function profiled(world: World, loadOf: (world: World) => Asked | Promise<Asked>): Promise<CpuProfile> {
  const into = mkdtempSync(join(tmpdir(), 'plein-profile-'))
  const plein = await world.freshPlein({ NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=500 --cpu-prof-dir=${into}` })
  const load = { ...(await loadOf({ ...world, plein: async () => plein })), port: plein.port }
  await runOnce(load, 3)
  await runOnce(load, seconds)
  await plein.kill('SIGTERM')
  const [written] = readdirSync(into)
  if (!written) throw new Error('Plein wrote no profile')
  const profile = JSON.parse(readFileSync(join(into, written), 'utf8')) as CpuProfile
  rmSync(into, { recursive: true })
  return profile
}

async function explained(world: World, loadOf: (world: World) => Asked | Promise<Asked>): Promise<string[]> {
  await beginExplaining(world)
  const plein = await world.freshPlein()
  try {
    const { round } = await loadOf({ ...world, plein: async () => plein })
    const connection = openConnection(plein.port)
    for (let nth = 0; nth < warming; nth++) await connection.ask(round(0, nth).requests[0]!)
    await world.settled()
    await pause(logIsWritten)
    const before = (await readLog(world)).length
    // a reading comes round to what was read already, a reaction to an item that has none of this viewer yet
    await connection.ask(round(0, warming).requests[0]!)
    await world.settled()
    await pause(logIsWritten)
    connection.close()
    return plansIn((await readLog(world)).slice(before))
  } finally {
    await plein.kill('SIGTERM')
    await endExplaining(world)
  }
}

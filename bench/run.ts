import { parseArgs } from 'node:util'
import { goalsOf, judge } from './goals.ts'
import { lookInside } from './inside/look-inside.ts'
import { machine } from './machine.ts'
import { keepOrganisation } from './organisation/kept-organisation.ts'
import { isOrganisation } from './organisation/shapes.ts'
import { keepResults, type Result } from './results.ts'
import { scenarios } from './scenarios/index.ts'
import { openWorld, usualFolder } from './world.ts'

/**
 * Makes organisations and measures on them; how to use it stands in bench/README.md.
 * npm run bench -- make --organisation kpn [--scale 10] [--data FOLDER]
 * npm run bench -- inside [--organisation peers] [--data FOLDER]
 * npm run bench -- [--organisation peers] [--only home-stream,post] [--data FOLDER] [--minutes 60] [--think 4000] [--keep]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organisation: { type: 'string', default: 'peers' },
    scale: { type: 'string', default: '1' },
    data: { type: 'string' },
    tenfold: { type: 'string' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    think: { type: 'string', default: '1000' },
    keep: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const name = values.organisation
if (!isOrganisation(name)) throw new Error(`There is no organisation '${name}': peers or kpn`)
const scale = Number(values.scale)
const folder = values.data ?? usualFolder(name, scale)

if (positionals[0] === 'make') {
  const kept = await keepOrganisation(folder, { name, scale }, say)
  say(`made in ${kept.seconds} s: ${folder}`)
} else if (positionals[0] === 'inside') {
  const world = await openWorld({ name, scale, folder, onCopy: true, say })
  await lookInside(world, say).finally(() => world.close())
} else await measure()

async function measure() {
  const wanted = values.only?.split(',')
  const unknown = wanted?.find((one) => !scenarios.some((scenario) => scenario.name === one))
  if (unknown) throw new Error(`There is no scenario '${unknown}': ${scenarios.map((one) => one.name).join(', ')}`)
  const chosen = scenarios.filter((scenario) => !wanted || wanted.includes(scenario.name))
  const onCopy = chosen.some(({ writes }) => writes)
  const world = await openWorld({ name: name as 'peers', scale, folder, onCopy, say })
  const tenfold = values.tenfold ?? usualFolder(name, 10)
  const options = { minutes: Number(values.minutes), think: Number(values.think), tenfold, say }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void world.close().finally(() => process.exit(1)))
  try {
    for (const scenario of chosen) {
      say(`${scenario.title}${scenario.ceiling && ` (ceiling: ${scenario.ceiling})`}`)
      const measured = await scenario.run(world, options)
      const figures = Object.entries(measured).map(([what, value]) => `${what} ${Number(value.toFixed(2))}`)
      say(`  ${figures.join(', ')}`)
      for (const goal of goalsOf(scenario.name, name as 'peers'))
        say(
          `  ${goal.measure} ${goal.atLeast ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`} ${goal.unit}: ${judge(goal, measured)}`,
        )
      const result: Result = { at: new Date().toISOString(), machine, scale, measured }
      if (values.keep) keepResults(name as 'peers', { [scenario.name]: result })
    }
  } finally {
    await world.close()
  }
}

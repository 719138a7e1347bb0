/**
 * npm run test:faults                     every fault in its short form (under a minute each)
 * npm run test:faults -- --full           in its full form
 * npm run test:faults -- web-killed soak  only these
 * npm run test:faults -- --seeded         Plein with mistakes put in on purpose: the checker must find each
 *
 * Writes what happened, with date and machine, to tests/faults/RESULTS.md; code 1 when something did not hold.
 */
import { faults } from './faults.ts'
import { type Result, writeResults } from './results.ts'
import { inScene, stopServer } from './scene.ts'
import { seeded } from './seeded.ts'

const all = process.argv.includes('--seeded') ? seeded : faults
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const isFull = process.argv.includes('--full')
const unknown = asked.filter((name) => !all.some((fault) => fault.name === name))
if (unknown.length) {
  console.error(`There is no fault ${unknown.join(', ')}. There are: ${all.map((fault) => fault.name).join(', ')}`)
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const results: Result[] = []
const say = (line: string) => console.log(`  ${line}`)
for (const fault of all.filter(({ name }) => !asked.length || asked.includes(name))) {
  const reason = fault.whySkipped?.()
  console.log(`${fault.name}${reason ? ` SKIPPED: ${reason}` : ''}`)
  const startedAt = Date.now()
  const verdict = reason
    ? { wrong: [], figures: reason }
    : await inScene({ isFull, say }, (scene) => fault.run(scene)).catch((error: Error) => ({
        wrong: [`it could not be tried to its end: ${error.stack}`],
        figures: '',
      }))
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  results.push({
    fault,
    ...verdict,
    isFull,
    seconds,
    state: reason ? 'skipped' : verdict.wrong.length ? 'broken' : 'held',
  })
  say(verdict.figures)
  for (const sentence of verdict.wrong.slice(0, 12)) say(`✗ ${sentence}`)
  if (verdict.wrong.length > 12) say(`✗ and ${verdict.wrong.length - 12} more`)
  console.log(`${verdict.wrong.length ? '✗' : '✓'} ${fault.name} (${seconds} s)`)
}
await stopServer()
await writeResults(results)
const broken = results.filter((result) => result.state === 'broken').length
console.log(`${results.length - broken} passed, ${broken} failed`)
process.exit(broken ? 1 : 0)

import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { machine } from '../../bench/machine.ts'
import type { Fault } from './fault.ts'
import { faults } from './faults.ts'
import { seeded } from './seeded.ts'

export interface Result {
  fault: Fault
  state: 'held' | 'broken' | 'skipped'
  isFull: boolean
  seconds: number
  wrong: string[]
  figures: string
}

const file = join(import.meta.dirname, 'RESULTS.md')
const head = `# Faults

Made by \`npm run test:faults\`: the newest run of each fault in each form (short for every day, full with \`--full\`). While people
write and listen, something breaks; then every acknowledged write is looked for in the database, through the API, in
inboxes, in the search index and with those who listened. "Held": nothing lost, nothing doubled, no counter off, no gap
in the order of the facts, everything digested, no answer without a reason. "Seeded" (\`--seeded\`): a copy of Plein with a
mistake put in; "held" means that the checker found it.

| fault | form | outcome | when | seconds | what happened |
|---|---|---|---|---|---|
`

/** Puts the results of this run in the place of older ones of the same fault and form. */
export async function writeResults(results: Result[]): Promise<void> {
  const rows = new Map<string, string>()
  for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
    const [, title, form] = line.split('|').map((cell) => cell.trim())
    if (form === 'short' || form === 'full') rows.set(`${title}|${form}`, line)
  }
  for (const { fault, state, isFull, seconds, wrong, figures } of results) {
    const form = isFull ? 'full' : 'short'
    // a machine that does other work besides is slower in everything
    const load = `load of the machine ${loadavg()[0]!.toFixed(0)}`
    const what = [...wrong.slice(0, 3), figures, load].join('; ').replaceAll('|', '/').replaceAll(/\s+/g, ' ')
    const day = new Date().toISOString().slice(0, 16).replace('T', ' ')
    rows.set(`${fault.title}|${form}`, `| ${fault.title} | ${form} | ${state} | ${day} | ${seconds} | ${what} |`)
  }
  const sorted = [...faults, ...seeded].flatMap(({ title }) =>
    ['short', 'full'].flatMap((form) => rows.get(`${title}|${form}`) ?? []),
  )
  await writeFile(file, `${head}${sorted.join('\n')}\n\nMachine of the newest run: ${machine}.\n`)
}

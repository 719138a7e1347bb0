/**
 * npm run test:mutation                             every file in subjects.ts
 * npm run test:mutation -- server/groups            those whose path begins so
 * npm run test:mutation -- --keep /tmp/seen.json    goes on where a run with this file stopped
 *
 * Puts one fault at a time into the files that decide who sees or may do what, and runs the tests that hold them. Names
 * every fault that no test saw; those in equivalent.ts are known to change nothing. What was seen is kept as long as the
 * mutated file stays as it is; tests that were added since are only asked about what nobody saw.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { equivalent, isKnown } from './equivalent.ts'
import { keptSeen } from './kept-seen.ts'
import { mutantRunner } from './mutant-runner.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { type MutationSubject, subjects } from './subjects.ts'

const root = join(import.meta.dirname, '../../..')
const { positionals: chosen, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })
const kept = await keptSeen(values.keep ?? null)
const runner = await mutantRunner()
try {
  let unseen = 0
  for (const subject of subjects.filter(({ file }) => !chosen.length || chosen.some((path) => file.startsWith(path))))
    unseen += await tryAll(subject)
  console.log(unseen ? `${unseen} not seen` : 'every fault was seen')
  process.exitCode = unseen ? 1 : 0
} finally {
  await runner.stop()
}

/** Gives how many faults nobody saw. */
async function tryAll(subject: MutationSubject): Promise<number> {
  const source = await readFile(join(root, subject.file), 'utf8')
  const mutants = mutantsOf(source, subject.within)
  const left = mutants.filter((mutant) => !kept.isSeen(subject.file, source, mutant))
  if (left.length && !(await passes(subject, source, null))) {
    console.log(`${subject.file}: its tests fail without any fault; mend those first`)
    return 1
  }
  const startedAt = Date.now()
  const survivors: Mutant[] = []
  for (const mutant of left) {
    if (await passes(subject, source, mutant)) survivors.push(mutant)
    else await kept.see(subject.file, source, mutant)
  }
  const unknown = survivors.filter(
    (mutant) => !equivalent.some((known) => isKnown(known, subject.file, mutant, source)),
  )
  const counts = `${mutants.length} faults, ${mutants.length - survivors.length} seen`
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(`${subject.file}: ${counts}, ${survivors.length - unknown.length} change nothing (${seconds} s)`)
  for (const { line, was, becomes } of unknown)
    console.log(`  not seen: line ${line}: ${short(was)} → ${short(becomes)}`)
  return unknown.length
}

/** Runs the tests one after the other; the first that fails sees the fault. */
async function passes({ file, tests }: MutationSubject, source: string, mutant: Mutant | null): Promise<boolean> {
  for (const test of tests) if (!(await runner.passes(test, file, source, mutant))) return false
  return true
}

function short(text: string) {
  return JSON.stringify(text.replaceAll(/\s+/g, ' ').slice(0, 110))
}

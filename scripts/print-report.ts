import type { CommunityReport } from '../contract/community-import.ts'
import { wordsFor } from './import-words.ts'

/** Prints what an import brought, and what it could not. */
export function printReport({ site, tables, notes, problems, problemCount, made }: CommunityReport): void {
  const lines = [`\n${site}`, '']
  for (const { file, isPresent, read, carried, notCarried } of tables) {
    lines.push(isPresent ? `${file.padEnd(16)} ${carried} of ${read} carried` : `${file.padEnd(16)} not there`)
    for (const { code, count, examples } of notCarried)
      lines.push(`  ${String(count).padStart(8)}  ${wordsFor(code)}  (${examples.slice(0, 2).join(', ')})`)
  }
  if (notes.length) lines.push('', 'On the way:')
  for (const { code, count } of notes) lines.push(`  ${String(count).padStart(8)}  ${wordsFor(code)}`)
  if (problemCount) lines.push('', `${problemCount} rows were not right:`)
  for (const { file, line, field, problem } of problems.slice(0, 20))
    lines.push(`  ${file}:${line}  ${field ?? 'row'}  ${problem}`)
  const new_ = Object.entries(made).filter(([, count]) => count > 0)
  lines.push(
    '',
    new_.length
      ? `New: ${new_.map(([what, count]) => `${count} ${what}`).join(', ')}.`
      : 'Nothing new: all of it was there already.',
  )
  console.log(`${lines.join('\n')}\n`)
}

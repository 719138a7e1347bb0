import { type DumpTable, dumpTableNames, dumpTables } from './dump-tables.ts'
import type { RowProblem } from './read-dump.ts'

/** Why a row, though read and valid, has no place in Plein. */
export type NotCarriedReason =
  | 'bad-row'
  | 'tag-wiki'
  | 'other-post-type'
  | 'without-title'
  | 'question-missing'
  | 'post-missing'
  | 'on-tag-wiki'
  | 'downvote'
  | 'bounty'
  | 'moderation-vote'
  | 'unknown-vote-type'
  | 'not-the-accepted-answer'
  | 'bookmark-without-person'
  | 'bookmark-twice'
  | 'bookmark-not-on-question'
  | 'badge'
  | 'post-link'

/** What a carried row loses or gets added on its way. */
export type NoteCode =
  | 'picture-outside'
  | 'formula-as-text'
  | 'closed-question'
  | 'community-owned'
  | 'profile-picture'
  | 'website'
  | 'former-member'
  | 'nameless-user'
  | 'tag-not-listed'
  | 'accepted-answer-missing'
  | 'unreadable-characters'

export interface Counted<Code extends string> {
  code: Code
  count: number
  /** A few source ids or places, for looking up what happened. */
  examples: string[]
}

/** `read` is always `carried` plus the counts of `notCarried`; bad rows are among the latter. */
export interface TableReport {
  table: DumpTable
  file: string
  isPresent: boolean
  read: number
  carried: number
  notCarried: Counted<NotCarriedReason>[]
}

export interface FidelityReport {
  site: string
  tables: TableReport[]
  notes: Counted<NoteCode>[]
  /** The first thousand; `problemCount` counts them all. */
  problems: RowProblem[]
  problemCount: number
}

const examplesKept = 5
const problemsKept = 1000

export interface ReportBuilder {
  carried(table: DumpTable): void
  notCarried(table: DumpTable, code: NotCarriedReason, example: string): void
  note(code: NoteCode, example: string): void
  problem(table: DumpTable, problem: RowProblem): void
  build(): FidelityReport
}

/** Counts while a dump is mapped; its size does not grow with the dump. */
export function reportBuilder(site: string, present: ReadonlySet<DumpTable>): ReportBuilder {
  const tables = new Map(
    dumpTableNames.map((table) => [
      table,
      { carried: 0, reasons: new Map<NotCarriedReason, Counted<NotCarriedReason>>() },
    ]),
  )
  const notes = new Map<NoteCode, Counted<NoteCode>>()
  const problems: RowProblem[] = []
  let problemCount = 0
  const notCarried = (table: DumpTable, code: NotCarriedReason, example: string) =>
    count(tables.get(table)!.reasons, code, example)
  return {
    carried: (table) => {
      tables.get(table)!.carried += 1
    },
    notCarried,
    note: (code, example) => count(notes, code, example),
    problem: (table, problem) => {
      problemCount += 1
      if (problems.length < problemsKept) problems.push(problem)
      notCarried(table, 'bad-row', `${problem.file}:${problem.line}`)
    },
    build: () => ({
      site,
      tables: [...tables].map(([table, { carried, reasons }]) => {
        const left = byCount(reasons)
        const read = left.reduce((sum, reason) => sum + reason.count, carried)
        return { table, file: dumpTables[table].file, isPresent: present.has(table), read, carried, notCarried: left }
      }),
      notes: byCount(notes),
      problems: [...problems],
      problemCount,
    }),
  }
}

function count<Code extends string>(counts: Map<Code, Counted<Code>>, code: Code, example: string): void {
  const counted = counts.get(code) ?? { code, count: 0, examples: [] }
  counted.count += 1
  if (counted.examples.length < examplesKept) counted.examples.push(example)
  counts.set(code, counted)
}

function byCount<Code extends string>(counts: Map<Code, Counted<Code>>): Counted<Code>[] {
  return [...counts.values()]
    .map((counted) => ({ ...counted, examples: [...counted.examples] }))
    .sort((one, other) => other.count - one.count)
}

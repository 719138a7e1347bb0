import { basename } from 'node:path'
import type { z } from 'zod'
import { unreadable } from '../../platform/unreadable.ts'
import { type DumpLimits, dumpLimits } from './dump-limits.ts'
import { type DumpRow, dumpRows } from './dump-rows.ts'
import { openSource } from './dump-source.ts'
import { type DumpTable, dumpTableNames, dumpTables } from './dump-tables.ts'
import { xmlRows } from './xml-rows.ts'

/** A row that was left out. `field` is null where the row as a whole is wrong. */
export interface RowProblem {
  file: string
  line: number
  field: string | null
  problem: 'not-well-formed' | 'unknown-element' | 'cut-short' | 'duplicate-id' | FieldProblem
}
type FieldProblem = 'missing' | 'not-a-number' | 'not-a-date' | 'too-long'

/** An opened dump. Close it when done; a table may be read any number of times. */
export interface Dump {
  /** Part of every source id, such as `quantumcomputing.stackexchange`. */
  site: string
  tables: ReadonlySet<DumpTable>
  /**
   * The valid rows of a table in the order of the file, each id once; nothing for an optional table that is not there.
   * Bad rows go to `onProblem`. Throws Refusal as soon as the file as a whole turns out to be unfit.
   */
  rows<Table extends DumpTable>(table: Table, onProblem?: (problem: RowProblem) => void): AsyncGenerator<DumpRow<Table>>
  close(): Promise<void>
}

interface OpenOptions {
  /** Overrides the name taken from the folder or file: an uploaded file is seldom named for its community. */
  site?: string | undefined
  limits?: Partial<DumpLimits> | undefined
}

/**
 * Opens a community in the Stack Exchange dump format, from a folder or a zip.
 * @throws Refusal (codes after `file.`): file-missing with the name of the first table that is not there, or what the source refuses.
 */
export async function openDump(path: string, options: OpenOptions = {}): Promise<Dump> {
  const limits = { ...dumpLimits, ...options.limits }
  const source = await openSource(path, limits)
  const missing = dumpTableNames.find((table) => dumpTables[table].needed && !source.tables.has(table))
  if (missing) {
    await source.close()
    throw unreadable('file-missing', { file: dumpTables[missing].file })
  }
  return {
    site: siteName(options.site ?? basename(path)),
    tables: source.tables,
    async *rows<Table extends DumpTable>(table: Table, onProblem: (problem: RowProblem) => void = () => {}) {
      if (!source.tables.has(table)) return
      const { file, root } = dumpTables[table]
      const schema: z.ZodObject = dumpRows[table]
      const seen = new Set<number>()
      for await (const raw of xmlRows(await source.read(table), { file, root }, limits)) {
        if ('problem' in raw) {
          onProblem({ file, line: raw.line, field: null, problem: raw.problem })
          continue
        }
        const parsed = schema.safeParse(withoutEmpty(raw.attributes))
        if (!parsed.success) {
          const issue = parsed.error.issues[0]!
          const field = String(issue.path[0])
          onProblem({ file, line: raw.line, field, problem: issue.message as FieldProblem })
          continue
        }
        const row = parsed.data as DumpRow<Table>
        if (seen.has(row.Id)) {
          onProblem({ file, line: raw.line, field: 'Id', problem: 'duplicate-id' })
          continue
        }
        seen.add(row.Id)
        yield row
      }
    },
    close: () => source.close(),
  }
}

function withoutEmpty(attributes: Record<string, string>): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const name in attributes) {
    if (attributes[name] !== '' && name !== '__proto__') filled[name] = attributes[name]!
  }
  return filled
}

/** `quantumcomputing.stackexchange.com.zip` and its folder give the same name, so that a second run finds its own. */
function siteName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\.zip$/, '')
    .replace(/\.com$/, '')
  return plain.replaceAll(/[^a-z0-9.-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || 'community'
}

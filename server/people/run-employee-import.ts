import type { RowProblemView } from '../../contract/employee-import.ts'
import { readOwnFile, removeFiles } from '../files/index.ts'
import { audit } from '../identity/index.ts'
import type { Query, WorkContext } from '../platform/context.ts'
import { inLongTransaction } from '../platform/long-transaction.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { Refusal } from '../platform/refusal.ts'
import { type EmployeeMapping, parseEmployees } from './employee-file.ts'
import { importFinished } from './events.ts'
import { importBytes } from './import-employees.ts'
import { rowProblems } from './row-problems.ts'
import { type EmployeeLine, type TakenIn, takeInEmployees } from './take-in-employees.ts'

/** How many problems are kept to be shown and downloaded; they are all counted. */
const keptProblems = 5000

interface Import {
  startedBy: string
  fileId: string
  mapping: EmployeeMapping
  dryRun: boolean
  state: string
}

/** Thrown to undo everything a dry run did. */
class DryRunOver extends Error {}

/**
 * Carries an import out in one transaction: it comes in whole or not at all, and a dry run is the same work, undone.
 * What it tells meanwhile goes over another connection.
 */
export async function runEmployeeImport(context: WorkContext, { importId }: { importId: string }): Promise<void> {
  const { services, now } = context
  const pool = services.sql as unknown as Query
  const [found] = await pool<Import[]>`
    update employee_import set state = 'running', rows_done = 0 where id = ${importId} and state in ('waiting', 'running')
    returning started_by, file_id, mapping, dry_run, state`
  if (!found) return
  try {
    const bytes = await readOwnFile({ services, sql: pool }, found.fileId, found.startedBy, importBytes)
    const problems: RowProblemView[] = []
    const lines: EmployeeLine[] = []
    let refused = 0
    let total = 0
    for await (const row of parseEmployees(bytes, found.mapping)) {
      total++
      problems.push(...rowProblems(row))
      if ('employee' in row) lines.push(row)
      else refused++
    }
    const unread = refused
    await pool`update employee_import set rows_total = ${total}, rows_done = ${unread} where id = ${importId}`
    let result: TakenIn | undefined
    await inLongTransaction(services, async (sql) => {
      result = await takeInEmployees({ sql, now }, lines, async (done) => {
        await pool`update employee_import set rows_done = ${unread + done} where id = ${importId}`
      })
      if (found.dryRun) throw new DryRunOver()
      await emit({ sql }, importFinished, { what: 'employees', importId, by: found.startedBy })
      await emit({ sql }, rightsChanged, { everyone: true })
      await audit(
        { sql, now },
        { actorId: found.startedBy, action: 'employees.import', object: importId, result: 'done' },
      )
    }).catch((error: unknown) => {
      if (!(error instanceof DryRunOver)) throw error
    })
    const { created = 0, changed = 0, unchanged = 0, departments = 0, problems: more = [] } = result ?? {}
    refused = total - created - changed - unchanged
    const all = [...problems, ...more].sort((a, b) => a.line - b.line)
    await pool`
      update employee_import set state = 'done', created = ${created}, changed = ${changed}, unchanged = ${unchanged},
        refused = ${refused}, departments = ${departments}, problem_count = ${all.length},
        problems = ${pool.json(all.slice(0, keptProblems))}, rows_done = ${total}, finished_at = ${services.now()}
      where id = ${importId}`
    // What a personnel system knows does not stay lying about.
    if (!found.dryRun) await removeFiles({ sql: pool, now }, [found.fileId])
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'failed'
    await pool`
      update employee_import set state = 'failed', failure = ${code}, finished_at = ${services.now()}
      where id = ${importId}`
    if (!(error instanceof Refusal)) context.log.error({ err: error, importId }, 'an import of employees failed')
  }
}

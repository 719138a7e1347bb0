import { stringify } from 'csv-stringify/sync'
import type {
  EmployeeImportState,
  employeeImports as listEndpoint,
  employeeImport as oneEndpoint,
  RowProblemView,
} from '../../contract/employee-import.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'

const columns = (sql: Query) => sql`
  i.id as import_id, i.state, i.dry_run, i.started_at, i.finished_at,
  coalesce((select name from person where person.id = i.started_by), '') as started_by,
  i.rows_total, i.rows_done, i.created, i.changed, i.unchanged, i.refused, i.departments, i.problem_count, i.failure`

type Times = { startedAt: Date; finishedAt: Date | null }
type Row = Omit<EmployeeImportState, keyof Times> & Times

const stateOf = (row: Row): EmployeeImportState => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

type One = InputOf<typeof oneEndpoint>

/** How far an import is, with the first of its problems. */
export async function employeeImport({ sql }: MemberContext, { importId }: One): Promise<OutputOf<typeof oneEndpoint>> {
  const [row] = await sql<(Row & { problems: RowProblemView[] })[]>`
    select ${columns(sql)}, jsonb_path_query_array(i.problems, '$[0 to 199]') as problems
    from employee_import i where i.id = ${importId}`
  if (!row) throw notFound()
  const { problems, ...rest } = row
  return { ...stateOf(rest), problems }
}

export async function employeeImports({ sql }: MemberContext): Promise<OutputOf<typeof listEndpoint>> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from employee_import i order by i.started_at desc limit 20`
  return { imports: rows.map(stateOf) }
}

/** The problems as CSV. Cells from the file could be formulas, so those open as text. */
export async function employeeImportProblems({ sql, reply }: MemberContext, { importId }: One): Promise<unknown> {
  const [row] = await sql<{ problems: RowProblemView[] }[]>`
    select problems from employee_import where id = ${importId}`
  if (!row) throw notFound()
  const csv = stringify(
    row.problems.map((problem) => ({
      line: problem.line,
      column: problem.column ?? '',
      problem: problem.code,
      detail: Object.values(problem.params).join(' '),
      leavesOut: problem.leavesOut ? 'yes' : 'no',
    })),
    {
      header: true,
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      columns: ['line', 'column', 'problem', 'detail', 'leavesOut'],
    },
  )
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="import-problems.csv"')
    .send(csv)
}

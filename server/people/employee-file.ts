import { setImmediate } from 'node:timers/promises'
import { unreadable } from '../platform/unreadable.ts'
import { type Accepted, checkManagers } from './employee-file/check-managers.ts'
import type { EmployeeRow } from './employee-file/employee.ts'
import type { EmployeeMapping } from './employee-file/employee-field.ts'
import { type EmployeeFile, fileLimits, type OpenedFile, openFile } from './employee-file/open-file.ts'
import { pathSign } from './employee-file/read-cells.ts'
import { clean, type RowContext, readEmployee } from './employee-file/read-employee.ts'

export { departmentTree } from './employee-file/department-tree.ts'
export type { Employee, EmployeeRow, ManagerReference } from './employee-file/employee.ts'
export type { EmployeeMapping } from './employee-file/employee-field.ts'
export type { EmployeeFile } from './employee-file/open-file.ts'

// Long files are read in turns, so that other work of the process goes on.
const turn = 1000

/**
 * What a file holds before it is judged: encoding, delimiter, header, first rows and a suggested mapping.
 * @throws Refusal (codes after `file.`): too-large, empty, spreadsheet, not-text, no-columns, too-many-columns.
 */
export function inspectEmployeeFile(bytes: Buffer): EmployeeFile {
  const { records: _, ...file } = openFile(bytes)
  return file
}

/**
 * Reads the employees of a CSV file. Every record of the file comes back once, in order: as an employee with notices, or
 * with the problems for which it is left out. The whole file is judged before the first row comes, because duplicates
 * and managers need all rows.
 * @param mapping One entry for each column of the header.
 * @throws Refusal as inspectEmployeeFile, and `file.` mapping-does-not-fit, mapped-twice, name-not-mapped,
 * identity-not-mapped, too-many-rows.
 */
export async function* parseEmployees(bytes: Buffer, mapping: EmployeeMapping): AsyncGenerator<EmployeeRow> {
  const file = openFile(bytes)
  checkMapping(file.header, mapping)
  const context = { header: file.header, mapping, pathSign: signOfPaths(file, mapping) }
  const rows: EmployeeRow[] = []
  const seen = new Map<string, number>()
  for (const record of file.records()) {
    if (rows.length >= fileLimits.rows) throw unreadable('too-many-rows', { max: fileLimits.rows })
    rows.push(withoutDouble(context, readEmployee(context, record), seen))
    if (rows.length % turn === 0) await setImmediate()
  }
  const accepted = rows.filter((row): row is Accepted => 'employee' in row)
  checkManagers(accepted, file.header[mapping.indexOf('manager')] ?? null)
  yield* rows
}

function checkMapping(header: string[], mapping: EmployeeMapping): void {
  if (mapping.length !== header.length) throw unreadable('mapping-does-not-fit', { columns: header.length })
  const fields = mapping.filter((field) => field !== null)
  const double = fields.find((field, index) => fields.indexOf(field) !== index)
  if (double) throw unreadable('mapped-twice', { field: double })
  if (!fields.some((field) => ['name', 'firstName', 'lastName'].includes(field))) throw unreadable('name-not-mapped')
  if (!fields.includes('staffNumber') && !fields.includes('email')) throw unreadable('identity-not-mapped')
}

function signOfPaths(file: OpenedFile, mapping: EmployeeMapping): string | null {
  const column = mapping.indexOf('department')
  if (column < 0) return null
  const paths = new Set<string>()
  for (const { cells } of file.records()) paths.add(clean(cells[column] ?? ''))
  return pathSign(paths)
}

/** The first row that is fine wins; the later one names its line. */
function withoutDouble({ header, mapping }: RowContext, row: EmployeeRow, seen: Map<string, number>): EmployeeRow {
  if ('problems' in row) return row
  const keys = (['staffNumber', 'email'] as const).filter((field) => row.employee[field] !== null)
  const problems = keys.flatMap((field) => {
    const first = seen.get(`${field} ${row.employee[field]}`)
    if (first === undefined) return []
    return [{ column: header[mapping.indexOf(field)] ?? null, code: 'duplicate' as const, params: { line: first } }]
  })
  if (problems.length > 0) return { line: row.line, problems }
  for (const field of keys) seen.set(`${field} ${row.employee[field]}`, row.line)
  return row
}

import type { RowProblemView } from '../../contract/employee-import.ts'
import type { EmployeeRow } from './employee-file.ts'

/** What is to be said about one row, in the contract's shape. */
export function rowProblems(row: EmployeeRow): RowProblemView[] {
  const leavesOut = 'problems' in row
  const told = leavesOut ? row.problems : row.notices
  return told.map(({ column, code, params = {} }) => ({ line: row.line, column, code, params, leavesOut }))
}

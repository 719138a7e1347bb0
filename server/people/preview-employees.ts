import type { previewEmployees as previewEndpoint } from '../../contract/employee-import.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { readOwnFile } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { inspectEmployeeFile, parseEmployees } from './employee-file.ts'
import { importBytes } from './import-employees.ts'
import { rowProblems } from './row-problems.ts'

/**
 * What the file holds and what would go wrong with it. A mapping that cannot work yet is an obstacle to show beside the
 * table, not an error.
 */
export async function previewEmployees(
  context: MemberContext,
  input: InputOf<typeof previewEndpoint>,
): Promise<OutputOf<typeof previewEndpoint>> {
  const bytes = await readOwnFile(context, input.fileId, context.viewer.id, importBytes)
  const file = inspectEmployeeFile(bytes)
  const mapping = input.mapping ?? file.suggested
  const problems: OutputOf<typeof previewEndpoint>['problems'] = []
  let rowCount: number | null = 0
  let leftOut = 0
  let problemCount = 0
  let obstacle: string | null = null
  try {
    for await (const row of parseEmployees(bytes, mapping)) {
      rowCount++
      if ('problems' in row) leftOut++
      for (const problem of rowProblems(row)) {
        problemCount++
        if (problems.length < 50) problems.push(problem)
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    obstacle = error.code
    rowCount = null
  }
  return {
    encoding: file.encoding,
    delimiter: file.delimiter,
    columns: file.header.map((header, column) => ({
      header,
      samples: file.sample.flatMap(({ cells }) => cells[column]?.trim().slice(0, 80) || []).slice(0, 3),
    })),
    mapping,
    rowCount,
    obstacle,
    leftOut,
    problemCount,
    problems,
  }
}

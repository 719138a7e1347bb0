import { z } from 'zod'
import { employeeFields } from './employee-field.ts'
import { endpoint } from './endpoint.ts'
import { id, line, moment } from './fields.ts'

/** One entry for each column of the file; null leaves the column out. */
const mapping = z.array(z.enum(employeeFields).nullable()).max(200)

/** Something about a row of the file. The web puts code and params into words. */
export const rowProblem = z.strictObject({
  /** As a text editor counts, from 1. */
  line: z.number().int(),
  /** Name of the column in the header; null for the row as a whole. */
  column: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether the row stays out because of this; else it came in and this is only told. */
  leavesOut: z.boolean(),
})
export type RowProblemView = z.output<typeof rowProblem>

export const previewEmployees = endpoint({
  name: 'previewEmployees',
  method: 'POST',
  path: '/api/employee-imports/preview',
  access: 'administrator',
  summary: 'What an uploaded file of employees holds, with a suggested mapping or the given one. Changes nothing.',
  body: z.strictObject({ fileId: id, mapping: mapping.optional() }),
  output: z.strictObject({
    encoding: z.string(),
    delimiter: z.string(),
    columns: z.array(z.strictObject({ header: z.string(), samples: z.array(z.string()).max(3) })),
    mapping,
    /** Null while the mapping cannot be used; then `obstacle` says why. */
    rowCount: z.number().int().nullable(),
    obstacle: z.string().nullable(),
    leftOut: z.number().int(),
    problemCount: z.number().int(),
    problems: z.array(rowProblem).max(50),
  }),
  repeatable: true,
})

export const employeeImportState = z.strictObject({
  importId: id,
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  dryRun: z.boolean(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  startedBy: line(200),
  rowsTotal: z.number().int().nullable(),
  rowsDone: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Departments that the file named and that were not there yet. */
  departments: z.number().int(),
  problemCount: z.number().int(),
  /** A refusal's code, such as 'file.mapped-twice', or 'failed'. */
  failure: z.string().nullable(),
})
export type EmployeeImportState = z.output<typeof employeeImportState>

export const importEmployees = endpoint({
  name: 'importEmployees',
  method: 'POST',
  path: '/api/employee-imports',
  access: 'administrator',
  summary: 'Imports an uploaded file of employees in the background; a dry run does everything and keeps nothing.',
  body: z.strictObject({ fileId: id, mapping, dryRun: z.boolean() }),
  output: z.strictObject({ importId: id }),
})

const importId = z.strictObject({ importId: id })

export const employeeImport = endpoint({
  name: 'employeeImport',
  method: 'GET',
  path: '/api/employee-imports/:importId',
  access: 'administrator',
  summary: 'How far an import is and what it found.',
  params: importId,
  output: z.strictObject({ ...employeeImportState.shape, problems: z.array(rowProblem).max(200) }),
})

export const employeeImports = endpoint({
  name: 'employeeImports',
  method: 'GET',
  path: '/api/employee-imports',
  access: 'administrator',
  summary: 'The last twenty imports.',
  output: z.strictObject({ imports: z.array(employeeImportState).max(20) }),
})

export const employeeImportProblems = endpoint({
  name: 'employeeImportProblems',
  method: 'GET',
  path: '/api/employee-imports/:importId/problems.csv',
  access: 'administrator',
  summary: 'The problems of an import as a CSV file that a spreadsheet opens safely.',
  params: importId,
  output: z.unknown(),
  raw: true,
})

export const employeeImportEndpoints = {
  previewEmployees,
  importEmployees,
  employeeImport,
  employeeImports,
  employeeImportProblems,
}

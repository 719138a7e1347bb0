import { email as emailSchema } from '../../../contract/fields.ts'
import type { CsvRecord } from './csv-records.ts'
import type { Employee, EmployeeRow, ManagerReference, RowProblem } from './employee.ts'
import { departmentDepth, type EmployeeField, type EmployeeMapping, fieldLengths } from './employee-field.ts'
import { type NameParts, readDay, readName, readWorkingDays } from './read-cells.ts'

export interface RowContext {
  header: string[]
  mapping: EmployeeMapping
  /** What parts the departments of a path in one cell. */
  pathSign: string | null
}

// Control characters and direction overrides; line breaks and tabs have become spaces before.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const control = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const levels: EmployeeField[] = ['department1', 'department2', 'department3', 'department4', 'department5']

/** Judges one record by itself; what depends on other rows comes after. */
export function readEmployee({ header, mapping, pathSign }: RowContext, record: CsvRecord): EmployeeRow {
  const { line } = record
  if (record.hasBadQuotes) return { line, problems: [{ column: null, code: 'quotes' }] }
  const found = record.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (found > header.length) {
    const params = { expected: header.length, found }
    return { line, problems: [{ column: null, code: 'too-many-cells', params }] }
  }

  const problems: RowProblem[] = []
  const notices: RowProblem[] = []
  const columnOf = (field: EmployeeField) => header[mapping.indexOf(field)] ?? null
  const cell = (field: EmployeeField, max = 200): string => {
    const text = clean(record.cells[mapping.indexOf(field)] ?? '')
    const code = wrongWith(text, max)
    if (code) problems.push({ column: columnOf(field), code, ...(code === 'too-long' ? { params: { max } } : {}) })
    return code ? '' : text
  }
  const day = (field: EmployeeField): string | null => {
    const text = cell(field)
    const read = text === '' ? '' : readDay(text)
    if (read === undefined)
      problems.push({ column: columnOf(field), code: 'not-a-date', params: { text: text.slice(0, 40) } })
    // Staff systems write the year 9999 for "not foreseen".
    return read && !read.startsWith('9999') ? read : null
  }
  const email = cell('email', fieldLengths.email).toLowerCase()
  if (email && !emailSchema.safeParse(email).success) {
    problems.push({ column: columnOf('email'), code: 'not-an-email', params: { text: email.slice(0, 100) } })
  }
  const staffNumber = cell('staffNumber', fieldLengths.staffNumber)
  if (!staffNumber && !email && problems.length === 0) problems.push({ column: null, code: 'no-staff-number-or-email' })

  const parts = nameParts(cell)
  const before = join(parts.first, parts.infix)
  const name = join(before, parts.last)
  const nameColumn = columnOf('name') ?? columnOf('lastName') ?? columnOf('firstName')
  if (name.length > fieldLengths.name) {
    problems.push({ column: nameColumn, code: 'too-long', params: { max: fieldLengths.name } })
  }
  if (!name && problems.length === 0) problems.push({ column: nameColumn, code: 'name-missing' })

  const department = departmentPath()
  if (department.length > departmentDepth) {
    problems.push({ column: columnOf('department'), code: 'too-deep', params: { max: departmentDepth } })
  }
  const joinedOn = day('joinedOn')
  const leftOn = day('leftOn')
  if (joinedOn && leftOn && leftOn < joinedOn) problems.push({ column: columnOf('leftOn'), code: 'ends-before-start' })
  const days = cell('workingDays')
  const workingDays = days ? readWorkingDays(days) : []
  if (!workingDays) {
    notices.push({ column: columnOf('workingDays'), code: 'working-days-unclear', params: { text: days.slice(0, 60) } })
  }
  const employee: Employee = {
    staffNumber: staffNumber || null,
    email: email || null,
    name,
    sortName: parts.last && before ? `${parts.last}, ${before}` : name,
    jobTitle: cell('jobTitle', fieldLengths.jobTitle),
    department,
    manager: managerReference(cell('manager', fieldLengths.email)),
    location: cell('location', fieldLengths.location),
    phone: cell('phone', fieldLengths.phone),
    mobile: cell('mobile', fieldLengths.phone),
    workingDays: workingDays ?? [],
    joinedOn,
    leftOn,
  }
  return problems.length > 0 ? { line, problems } : { line, employee, notices }

  function departmentPath(): string[] {
    const max = fieldLengths.department
    const inLevels = levels.map((field) => cell(field, max)).filter(Boolean)
    const whole = cell('department', max * departmentDepth)
    const inOne = (pathSign ? whole.split(pathSign) : [whole]).map((name) => name.trim()).filter(Boolean)
    if (inOne.some((name) => name.length > max)) {
      problems.push({ column: columnOf('department'), code: 'too-long', params: { max } })
    }
    return [...inLevels, ...inOne]
  }
}

/** One line of plain text; `="0012"` is how a CSV keeps Excel from dropping zeros. Formulas stay the text they are. */
export function clean(text: string): string {
  const unwrapped = /^="([^"]*)"$/.exec(text.trim())?.[1] ?? text
  return unwrapped.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

function wrongWith(text: string, max: number): 'too-long' | 'control-characters' | 'unreadable-characters' | null {
  if (text.length > max) return 'too-long'
  if (control.test(text)) return 'control-characters'
  return text.includes('\uFFFD') ? 'unreadable-characters' : null
}

const join = (...words: string[]) => words.filter(Boolean).join(' ')

function nameParts(cell: (field: EmployeeField) => string): NameParts {
  const whole = cell('name')
  const first = cell('firstName') || cell('initials')
  const infix = cell('infix')
  const last = cell('lastName')
  if (!last) return whole ? readName(whole) : { first, infix, last: '' }
  // "Berg, van den" in the column of last names.
  const turned = infix ? null : /^([^,]+), ?([^,]+)$/.exec(last)
  return turned ? { first, infix: turned[2]!, last: turned[1]! } : { first, infix, last }
}

function managerReference(text: string): ManagerReference | null {
  if (text === '') return null
  return text.includes('@') ? { email: text.toLowerCase() } : { staffNumber: text }
}

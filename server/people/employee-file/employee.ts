/** An employee as the file has them. Text that is not there is '', days are `2025-12-31`. */
export interface Employee {
  /** One of staff number and e-mail is always there; both are unique in the file, the e-mail in lower case. */
  staffNumber: string | null
  email: string | null
  name: string
  /** Last name first, without what stands before it: `Berg, Jan van den`. */
  sortName: string
  jobTitle: string
  /** From the top of the organisation down; empty where the file names none. */
  department: string[]
  /** As written; perhaps somebody who is not in this file. Never a circle. */
  manager: ManagerReference | null
  location: string
  phone: string
  mobile: string
  /** 1 = Monday … 7 = Sunday. */
  workingDays: number[]
  joinedOn: string | null
  leftOn: string | null
}

export type ManagerReference = { staffNumber: string } | { email: string }

/** Something about one cell, or about the whole row where `column` is null. The web puts code and params into words. */
export interface RowProblem {
  /** The column's name as the header has it. */
  column: string | null
  code: ProblemCode
  params?: Record<string, string | number>
}

/** These leave the row out. */
type RefusingCode =
  | 'quotes'
  | 'too-many-cells'
  | 'name-missing'
  | 'no-staff-number-or-email'
  | 'too-long'
  | 'control-characters'
  | 'unreadable-characters'
  | 'not-an-email'
  | 'not-a-date'
  | 'ends-before-start'
  | 'duplicate'
  | 'too-deep'
/** These are told, and the row comes in without the detail in question. */
type NoticeCode = 'working-days-unclear' | 'manager-not-in-file' | 'manager-is-self' | 'manager-circle'
export type ProblemCode = RefusingCode | NoticeCode

/** One record of the file, by the line on which it starts. */
export type EmployeeRow =
  | { line: number; employee: Employee; notices: RowProblem[] }
  | { line: number; problems: RowProblem[] }

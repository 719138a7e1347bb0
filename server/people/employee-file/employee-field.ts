import type { EmployeeField } from '../../../contract/employee-field.ts'

export type { EmployeeField } from '../../../contract/employee-field.ts'

/** One entry for each column of the file; null leaves a column out. */
export type EmployeeMapping = (EmployeeField | null)[]

/** The most that each field may hold, in characters. */
export const fieldLengths = {
  staffNumber: 50,
  email: 320,
  name: 120,
  jobTitle: 120,
  department: 120,
  location: 120,
  phone: 40,
}

export const departmentDepth = 10

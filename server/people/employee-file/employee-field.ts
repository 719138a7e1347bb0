/** What a column can be mapped to. `department` is a path in one cell; `department1` and on are its levels from the top. */
export const employeeFields = [
  'staffNumber',
  'email',
  'name',
  'firstName',
  'initials',
  'infix',
  'lastName',
  'jobTitle',
  'department',
  'department1',
  'department2',
  'department3',
  'department4',
  'department5',
  'manager',
  'location',
  'phone',
  'mobile',
  'workingDays',
  'joinedOn',
  'leftOn',
] as const

export type EmployeeField = (typeof employeeFields)[number]

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

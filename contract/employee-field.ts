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

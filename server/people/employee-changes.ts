import type { Employee } from './employee-file.ts'
import type { Known } from './match-employees.ts'

/** What an import writes to a person who is here: null leaves a field as it is. */
export interface EmployeeChange {
  id: string
  name: string | null
  sort_name: string | null
  job_title: string | null
  department_id: string | null
  location: string | null
  phone: string | null
  working_days: number[] | null
  joined_on: string | null
  left_on: string | null
}

/**
 * What a row changes about somebody who is here; null when nothing. The personnel system knows name, function,
 * department and dates; an empty cell means that it does not. Where somebody works, on which days and by which phone is
 * filled in where it is empty: what a person wrote stays.
 */
export function employeeChanges(employee: Employee, known: Known, departmentId: string | null): EmployeeChange | null {
  const differs = <T>(value: T | null | '', was: T) => (value === '' || value === null || value === was ? null : value)
  const filled = (value: string, was: string) => (was === '' && value !== '' ? value : null)
  const change: EmployeeChange = {
    id: known.id,
    name: differs(employee.name, known.name),
    sort_name: differs(employee.sortName, known.sortName),
    job_title: differs(employee.jobTitle, known.jobTitle),
    department_id: differs(departmentId, known.departmentId),
    location: filled(employee.location, known.location),
    phone: filled(employee.phone || employee.mobile, known.phone),
    working_days: known.workingDays.length === 0 && employee.workingDays.length > 0 ? employee.workingDays : null,
    joined_on: differs(employee.joinedOn, known.joinedOn),
    left_on: differs(employee.leftOn, known.leftOn),
  }
  return Object.entries(change).some(([key, value]) => key !== 'id' && value !== null) ? change : null
}

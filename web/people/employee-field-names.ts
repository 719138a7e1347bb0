import { useLingui } from '@lingui/react/macro'
import type { EmployeeField } from '../../contract/employee-field.ts'

/** What a column of the file can hold, in words. */
export function useEmployeeFieldNames(): Record<EmployeeField, string> {
  const { t } = useLingui()
  return {
    staffNumber: t`Staff number`,
    email: t`E-mail address`,
    name: t`Whole name`,
    firstName: t`First name`,
    initials: t`Initials`,
    infix: t`Name prefix (van der)`,
    lastName: t`Last name`,
    jobTitle: t`Function`,
    department: t`Department (one cell)`,
    department1: t`Department, level 1`,
    department2: t`Department, level 2`,
    department3: t`Department, level 3`,
    department4: t`Department, level 4`,
    department5: t`Department, level 5`,
    manager: t`Manager (number or e-mail)`,
    location: t`Where they work`,
    phone: t`Phone`,
    mobile: t`Mobile phone`,
    workingDays: t`Working days`,
    joinedOn: t`First day`,
    leftOn: t`Last day`,
  }
}

import { useLingui } from '@lingui/react/macro'
import { EmployeeImport } from '../../people/employee-import.tsx'
import { usePageTitle } from '../page-title.ts'
import { Administration } from './administration.tsx'

/** Where an administrator brings in the list of employees. */
export function EmployeeImportPage() {
  const { t } = useLingui()
  usePageTitle(t`Import employees`)
  return (
    <Administration current="employees" wide>
      <EmployeeImport />
    </Administration>
  )
}

import { ChartAround } from '../../people/chart-around.tsx'
import { DepartmentsPage as Departments } from '../../people/departments-page.tsx'
import { useViewer } from '../session.ts'

/** The organisation as a tree, and beside it one's own place in it. */
export function DepartmentsPage() {
  const { id } = useViewer()
  return <Departments beside={<ChartAround personId={id} />} />
}

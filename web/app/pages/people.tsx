import { PeoplePage as Directory, type DirectoryFilters } from '../../people/people-page.tsx'
import { useSearchParams } from '../search-params.ts'

const known = ['name', 'location', 'expertise', 'language', 'today'] as const

/** The directory, with its filters in the address. */
export function PeoplePage() {
  const { values, change } = useSearchParams()
  const filters: DirectoryFilters = Object.fromEntries(
    known.flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
  )
  return <Directory filters={filters} onFilters={(changes) => void change(changes)} />
}

import { PersonPage as Person } from '../../people/person-page.tsx'

/** A colleague's page. */
export function PersonPage({ personId }: { personId: string }) {
  return <Person personId={personId} />
}

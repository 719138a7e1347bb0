import { useEffect } from 'react'
import { useSession } from './session.ts'

/** The title of the page, as it stands in the tab and as screen readers say it first. */
export function usePageTitle(title: string | undefined): void {
  const { organisation } = useSession()
  const name = organisation?.name ?? 'Plein'
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}

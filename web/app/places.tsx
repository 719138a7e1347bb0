import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'

export interface Place {
  href: string
  name: string
}

/** The places of the main navigation that exist, in their order. */
export function usePlaces(): Place[] {
  const { t } = useLingui()
  const isPage = useIsPage()
  return [
    { href: '/', name: t`Square` },
    { href: '/groups', name: t`Groups` },
    { href: '/people', name: t`People` },
    { href: '/questions', name: t`Questions` },
    { href: '/news', name: t`News` },
  ].filter(({ href }) => isPage(href))
}

/** Whether a path stands in routes.tsx. */
export function useIsPage(): (path: string) => boolean {
  const { routesByPath } = useRouter()
  return (path) => path in routesByPath
}

/** Whether the current page is this place or lies below it. */
export const isWithin = (pathname: string, href: string) =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)

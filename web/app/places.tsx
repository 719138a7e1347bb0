import { useLingui } from '@lingui/react/macro'

export interface Place {
  href: string
  name: string
}

/** The places of the main navigation, in their order. */
export function usePlaces(): Place[] {
  const { t } = useLingui()
  return [
    { href: '/', name: t`Square` },
    { href: '/groups', name: t`Groups` },
    { href: '/people', name: t`People` },
    { href: '/questions', name: t`Questions` },
    { href: '/news', name: t`News` },
  ]
}

/** Whether the current page is this place or lies below it. */
export const isWithin = (pathname: string, href: string) =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)

import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { useNavigateTo } from './link.tsx'

/** Gives React Aria the language of the page and the router's way to follow a link. Around each heavy part. */
export function AriaScope({ children }: { children: ReactNode }) {
  const { i18n } = useLingui()
  const navigate = useNavigateTo()
  return (
    <I18nProvider locale={i18n.locale || 'nl'}>
      <RouterProvider navigate={navigate}>{children}</RouterProvider>
    </I18nProvider>
  )
}

import { useLingui } from '@lingui/react/macro'
import { LinkButton } from '../kit/button.tsx'
import { NoticePage } from './notice-page.tsx'
import { usePageTitle } from './page-title.ts'

/** Nothing lives at this address, or not for this person: the two look the same on purpose. */
export function NotFound() {
  const { t } = useLingui()
  usePageTitle(t`Not found`)
  return (
    <NoticePage
      title={t`There is nothing here`}
      text={t`Perhaps it was moved or taken away, or it is only for the members of a group. Do check the address.`}
    >
      <LinkButton look="primary" href="/">{t`To the square`}</LinkButton>
    </NoticePage>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { NoticePage } from './notice-page.tsx'

/**
 * Instead of any page where the address is plain http and not this machine's own: browsers keep no session there, so
 * nobody could sign in. Says so, and what to do.
 */
export function InsecurePage() {
  const { t } = useLingui()
  const port = location.port ? `:${location.port}` : ''
  const local = `http://localhost${port}`
  return (
    <NoticePage
      title={t`This address is not safe enough to sign in`}
      text={
        <Trans>
          Here what you type travels in the open, and your browser will not keep you signed in. On the computer that
          runs Plein, open {local}. For colleagues, let your administrator put Plein behind an address that begins with
          https (the setting PUBLIC_URL; see docs/operations.md).
        </Trans>
      }
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { CommunityImport } from '../../setup/index.ts'
import { usePageTitle } from '../page-title.ts'
import { Administration } from './administration.tsx'

/** Where an administrator brings a community along. */
export function CommunityImportPage() {
  const { t } = useLingui()
  usePageTitle(t`Bring a community along`)
  return (
    <Administration current="import">
      <CommunityImport />
    </Administration>
  )
}

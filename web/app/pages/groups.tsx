import { useLingui } from '@lingui/react/macro'
import { GroupsPage as Groups } from '../../groups/index.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'

/** All groups; what is searched and shown stands in the address. */
export function GroupsPage() {
  const { t } = useLingui()
  usePageTitle(t`Groups`)
  const { values, change } = useSearchParams()
  return <Groups search={values} onSearch={(changes) => void change({ ...changes })} />
}

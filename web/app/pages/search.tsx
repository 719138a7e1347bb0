import { useLingui } from '@lingui/react/macro'
import { readFilter, SearchView, writeFilter } from '../../search/index.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'
import { useViewer } from '../session.ts'

/** Search, with its words and filters in the address. */
export function SearchPage() {
  const { t } = useLingui()
  const viewer = useViewer()
  const { values, change } = useSearchParams()
  const filter = readFilter(values)
  usePageTitle(filter.q ? t`Search: ${filter.q}` : t`Search`)
  return (
    <SearchView
      accountId={viewer.id}
      filter={filter}
      onFilter={(changes) => void change(writeFilter({ ...filter, ...changes }))}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { EditArticle, NewArticle, NewsList } from '../../newsroom/index.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'

/** All the news. */
export function NewsPage() {
  const { t } = useLingui()
  usePageTitle(t`News`)
  return <NewsList />
}

/** Writing an article. */
export function NewArticlePage() {
  const { t } = useLingui()
  usePageTitle(t`Write an article`)
  const { values } = useSearchParams()
  return <NewArticle key={values.draft} startWith={values.draft} />
}

/** Changing one. */
export function EditArticlePage({ itemId }: { itemId: string }) {
  const { t } = useLingui()
  usePageTitle(t`Change the article`)
  return <EditArticle key={itemId} itemId={itemId} />
}

import { useLingui } from '@lingui/react/macro'
import { Split } from '../../kit/index.ts'
import { QuestionList, type QuestionView } from '../../questions/index.ts'
import { useRead } from '../client/query.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'
import { QuestionSide } from './question-side.tsx'

const views: readonly string[] = ['open', 'answered', 'mine'] satisfies QuestionView[]

/** All questions; which of them stands in the address, so that back, reload and sharing keep it. */
export function QuestionsPage() {
  const { t } = useLingui()
  usePageTitle(t`Questions`)
  const { values, change } = useSearchParams()
  const { view, tag, group } = values
  // the name of a group one belongs to; of another open group only that it is one
  const { data } = useRead('placesToPost', {}, { enabled: group !== undefined, throwOnError: false })
  const name = data?.places.find(({ id }) => id === group)?.name ?? t`one group`
  return (
    <Split>
      <QuestionList
        filter={{
          view: view && views.includes(view) ? (view as QuestionView) : undefined,
          tag,
          group: group ? { id: group, name } : undefined,
        }}
        onFilter={(next) => void change({ view: next.view, tag: next.tag, group: next.group?.id })}
      />
      <QuestionSide />
    </Split>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import {
  Button,
  EmptyState,
  EndOfList,
  Heading,
  LoadMore,
  MoreLink,
  Notice,
  SkeletonLine,
  Stack,
  VisuallyHidden,
  Waiting,
} from '../kit/index.ts'
import { openComposer } from '../posts/index.ts'
import { PeopleRow } from './people-row.tsx'
import { GroupResult, ItemResult } from './result.tsx'
import type { SearchFilter } from './search-filter.ts'
import styles from './search-view.module.css'

type Found = Pick<
  ReturnType<typeof useInfiniteQuery<AnswerOf<'search'>>>,
  'isError' | 'isPlaceholderData' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'
> & {
  data: { pages: AnswerOf<'search'>[] } | undefined
  fetchNextPage: () => unknown
  refetch: () => unknown
}

/** What was found: who knows about it, people, groups, and items with their reasons. */
export function Results({
  q,
  filter,
  query,
  controls,
  onFilter,
}: {
  q: string
  filter: SearchFilter
  query: Found
  controls: ReactNode
  onFilter: (changes: Partial<SearchFilter>) => void
}) {
  const { t } = useLingui()
  const id = useId()
  const { data } = query
  const first = data?.pages[0]
  if (query.isError && !first)
    return (
      <Notice tone="negative">
        <Trans>Searching did not work.</Trans>{' '}
        <Button look="subtle" onClick={() => void query.refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </Notice>
    )
  if (!first || !data) return <ResultsSkeleton />
  const rows = data.pages.flatMap((page) => page.rows)
  const { people, groups, experts } = first
  const isEmpty = !rows.length && !people.length && !groups.length && !experts.length
  const isAboutItems = filter.what !== 'people' && filter.what !== 'groups'
  const isNarrowed = filter.since !== 'ever' || filter.group !== undefined
  return (
    <div className={styles.results} data-fading={query.isPlaceholderData || undefined}>
      <VisuallyHidden role="status">
        {query.isPlaceholderData ? '' : isEmpty ? t`Nothing found for “${q}”` : t`Results for “${q}”`}
      </VisuallyHidden>
      <PeopleRow title={<Trans>You can ask these colleagues</Trans>} people={experts} />
      <PeopleRow
        title={<Trans>People</Trans>}
        people={people}
        end={
          filter.what === 'all' &&
          people.length > 3 && (
            <MoreLink
              href="?"
              onClick={(event) => {
                event.preventDefault()
                onFilter({ what: 'people' })
              }}
            >
              <Trans>More people</Trans>
            </MoreLink>
          )
        }
      />
      {groups.length > 0 && (
        <section aria-labelledby={`${id}-groups`}>
          <Heading level={2} look="h3" id={`${id}-groups`} className={styles.heading}>
            <Trans>Groups</Trans>
          </Heading>
          {groups.map((found) => (
            <GroupResult key={found.group.id} found={found} />
          ))}
        </section>
      )}
      {isAboutItems && (rows.length > 0 || isNarrowed) && (
        <section aria-labelledby={`${id}-items`}>
          <div className={styles.head}>
            <Heading level={2} look="h3" id={`${id}-items`}>
              <Trans>Found</Trans>
            </Heading>
            {controls}
          </div>
          {rows.map((found) => (
            <ItemResult key={found.id} found={found} />
          ))}
          {rows.length === 0 && (
            <p className={styles.none}>
              <Trans>Nothing here.</Trans>{' '}
              <Button look="subtle" onClick={() => onFilter({ since: 'ever', group: undefined })}>
                <Trans>Look everywhere, from any time</Trans>
              </Button>
            </p>
          )}
          <LoadMore
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            failed={query.isFetchNextPageError}
            onLoad={() => void query.fetchNextPage()}
          />
          {!query.hasNextPage && rows.length > 5 && (
            <EndOfList>
              <Trans>That was everything.</Trans>
            </EndOfList>
          )}
        </section>
      )}
      {isEmpty && !isNarrowed && <NothingFound q={q} filter={filter} onFilter={onFilter} />}
    </div>
  )
}

function NothingFound({
  q,
  filter,
  onFilter,
}: {
  q: string
  filter: SearchFilter
  onFilter: (changes: Partial<SearchFilter>) => void
}) {
  return (
    <EmptyState
      scene="lamp"
      title={<Trans>Nothing found for “{q}”</Trans>}
      action={
        <Button look="primary" onClick={() => openComposer({ kind: 'question' })}>
          <Trans>Ask your question</Trans>
        </Button>
      }
      example={
        filter.what !== 'all' && (
          <Button look="subtle" onClick={() => onFilter({ what: 'all' })}>
            <Trans>Search in everything</Trans>
          </Button>
        )
      }
    >
      <Trans>
        Try fewer words, or another word for the same thing. Or ask: then whoever knows can answer, and the next one
        finds it.
      </Trans>
    </EmptyState>
  )
}

function ResultsSkeleton() {
  return (
    <Waiting>
      <Stack gap="lg">
        {['a', 'b', 'c'].map((key) => (
          <Stack key={key} gap="sm">
            <SkeletonLine width="22%" thin />
            <SkeletonLine width="68%" />
            <SkeletonLine thin />
            <SkeletonLine width="80%" thin />
          </Stack>
        ))}
      </Stack>
    </Waiting>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { ItemCard } from '../../content/index.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { Split, Stack } from '../../kit/layout.tsx'
import { EndOfList } from '../../kit/list-marks.tsx'
import { LoadMore } from '../../kit/load-more.tsx'
import { ItemSkeleton } from '../../kit/skeleton.tsx'
import { Heading, Lead } from '../../kit/type.tsx'
import { useReadPages } from '../client/query.ts'
import { usePageTitle } from '../page-title.ts'

/** What one keeps for oneself, latest first. */
export function BookmarksPage() {
  const { t } = useLingui()
  usePageTitle(t`Saved`)
  const { rows, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useReadPages('bookmarks', {})
  return (
    <Split>
      <Stack>
        <div>
          <Heading level={1}>
            <Trans>Saved</Trans>
          </Heading>
          <Lead>
            <Trans>Only you see what you save.</Trans>
          </Lead>
        </div>
        {rows?.map((item) => (
          <ItemCard key={item.id} item={item} headingLevel={2} />
        ))}
        {!rows && <ItemSkeleton />}
        {rows?.length === 0 && (
          <EmptyState scene="bench" title={<Trans>Nothing saved yet</Trans>}>
            <Trans>Press “Save” under a post that you want to find again. It then waits for you here.</Trans>
          </EmptyState>
        )}
        <LoadMore
          hasMore={hasNextPage}
          isLoading={isFetchingNextPage}
          failed={isFetchNextPageError}
          onLoad={() => void fetchNextPage()}
        />
        {rows && rows.length > 3 && !hasNextPage && (
          <EndOfList>
            <Trans>This is everything you saved.</Trans>
          </EndOfList>
        )}
      </Stack>
    </Split>
  )
}

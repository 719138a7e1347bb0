import { Trans } from '@lingui/react/macro'
import { PenLine } from 'lucide-react'
import { useId } from 'react'
import { useReadPages } from '../app/client/query.ts'
import { LinkButton } from '../kit/button.tsx'
import { PageHead, Stack } from '../kit/layout.tsx'
import { EndOfList } from '../kit/list-marks.tsx'
import { LoadMore } from '../kit/load-more.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { newArticleAddress } from './addresses.ts'
import { NoNews } from './editorial-column.tsx'
import styles from './news-list.module.css'
import { NewsWaiting } from './news-waiting.tsx'
import { FirstStory, StoryLine } from './story.tsx'
import { useMayPublish } from './use-may-publish.ts'

/** All the news, newest first. */
export function NewsList() {
  const id = useId()
  const mayPublish = useMayPublish()
  const { rows, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useReadPages('articles', {})
  return (
    <Stack gap="lg" className={styles.column}>
      <PageHead
        title={<Trans>News</Trans>}
        action={
          mayPublish && (
            <LinkButton look="secondary" href={newArticleAddress} icon={<PenLine />}>
              <Trans>Write an article</Trans>
            </LinkButton>
          )
        }
      />
      {!rows && (
        <div className={styles.waiting}>
          <NewsWaiting />
        </div>
      )}
      {rows?.length === 0 && <NoNews />}
      {rows && rows.length > 0 && (
        <section aria-labelledby={`${id}-all`}>
          <VisuallyHidden as="h2" id={`${id}-all`}>
            <Trans>All news</Trans>
          </VisuallyHidden>
          {rows.slice(0, 1).map((card) => (
            <FirstStory key={card.id} card={card} />
          ))}
          <div className={styles.lines}>
            {rows.slice(1).map((card) => (
              <StoryLine key={card.id} card={card} dated />
            ))}
          </div>
        </section>
      )}
      <LoadMore
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        failed={isFetchNextPageError}
        onLoad={() => void fetchNextPage()}
      />
      {rows && rows.length > 0 && !hasNextPage && (
        <EndOfList>
          <Trans>That is all the news.</Trans>
        </EndOfList>
      )}
    </Stack>
  )
}

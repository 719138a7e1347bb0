import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { pagesOptionsFor, useRead } from '../app/client/query.ts'
import { queryClient } from '../app/client/query-client.ts'
import { useOwn } from '../content/index.ts'
import { Button, NewLine, NewPill, Stack, Time } from '../kit/index.ts'
import styles from './home-stream.module.css'
import { ItemList } from './item-list.tsx'
import { OrderMenu } from './order-menu.tsx'
import { unreadIn } from './unread.ts'
import { useFirstRows } from './use-first-rows.ts'
import { useKeptPages } from './use-kept-pages.ts'
import { useSeen } from './use-seen.ts'

const options = pagesOptionsFor('homeStream', {})

/**
 * What colleagues share with this person. It changes only under one's eyes: what others add waits behind "3 new
 * messages", and a press brings it in.
 * @param empty what to say when nothing was ever shared
 */
export function HomeStream({ empty }: { empty: ReactNode }) {
  const { t } = useLingui()
  const own = useOwn()
  // Never read again by itself: the live connection says what is new, and the reader decides when it comes in.
  const query = useInfiniteQuery({ ...options, staleTime: Number.POSITIVE_INFINITY })
  useKeptPages('homeStream', query)
  const line = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const first = query.data?.pages[0]
  const rows = query.data?.pages.flatMap((page) => page.rows)
  const drawn = useFirstRows(rows)
  const isNewest = first?.order !== 'relevant'
  const unread = unreadIn(isNewest ? (rows ?? []) : [], first?.seenAt ?? null, own?.id ?? '')
  const { count } = unread
  const isFurther = unread.isAllNew && query.hasNextPage
  useSeen(rows?.length ? first?.asOf : undefined, line, isNewest && (unread.lineAbove !== null || isFurther))
  const jump = useJump(unread.lineAbove !== null, query, line)

  const showNew = async () => {
    // only the first part is read again: who presses this goes to the top
    queryClient.setQueryData(options.queryKey, (was) =>
      was ? { pages: was.pages.slice(0, 1), pageParams: was.pageParams.slice(0, 1) } : was,
    )
    top.current?.scrollIntoView({ block: 'start' })
    await query.refetch()
  }

  if (first && rows && !rows.length && !query.hasNextPage)
    return (
      <div className={styles.list}>
        <News since={first.asOf} onShow={() => void showNew()} />
        {empty}
      </div>
    )
  return (
    <Stack>
      {/* There before its words are, so that nothing below it jumps. */}
      <div className={styles.head} ref={top}>
        {count > 0 && first?.seenAt && (
          <Button look="subtle" small className={styles.news} data-fleeting iconAfter={<ArrowDown />} onClick={jump}>
            {isFurther ? (
              <Trans>
                Much is new since <Time at={first.seenAt} />
              </Trans>
            ) : (
              <Trans>
                {count} new since <Time at={first.seenAt} />
              </Trans>
            )}
          </Button>
        )}
        {first && (
          <OrderMenu
            order={first.order}
            onOrder={() => void queryClient.resetQueries({ queryKey: options.queryKey })}
          />
        )}
      </div>
      <div className={styles.list}>
        {first && <News since={first.asOf} onShow={() => void showNew()} />}
        <ItemList
          reading={{ ...query, ...drawn }}
          empty={null}
          lineAbove={(item) =>
            item.id === unread.lineAbove && (
              <div ref={line} className={styles.line} tabIndex={-1} data-fleeting>
                <NewLine>
                  <Trans>You were here</Trans>
                </NewLine>
              </div>
            )
          }
          end={
            isNewest
              ? t`You are up to date.`
              : t`These were the most important. Older messages are under “Newest first”.`
          }
        />
      </div>
    </Stack>
  )
}

/** Milliseconds; what was missed before the live connection was there is asked for by then. */
const settling = 4000

/** What came in since the list was read. */
function News({ since, onShow }: { since: string; onShow: () => void }) {
  const { t } = useLingui()
  // Not beside the list itself: the first view has enough to bring in, and the live connection tells of what comes after.
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settling)
    return () => clearTimeout(timer)
  }, [])
  const { data } = useRead('newInStream', { since }, { throwOnError: false, enabled: isSettled })
  const { count = 0, isMore = false } = data ?? {}
  const words = isMore
    ? t`More than ${count} new messages`
    : t`${plural(count, { one: '# new message', other: '# new messages' })}`
  return <NewPill onPress={onShow}>{count > 0 && words}</NewPill>
}

const partsToJump = 10

/** Goes to the line, reading on until it is there. */
function useJump(
  isThere: boolean,
  query: {
    hasNextPage: boolean
    isFetching: boolean
    data: { pages: unknown[] } | undefined
    fetchNextPage: () => unknown
  },
  line: React.RefObject<HTMLElement | null>,
) {
  const [isJumping, setJumping] = useState(false)
  const { hasNextPage, isFetching, fetchNextPage } = query
  const parts = query.data?.pages.length ?? 0
  useEffect(() => {
    if (!isJumping || isFetching) return
    if (!isThere && hasNextPage && parts < partsToJump) {
      void fetchNextPage()
      return
    }
    setJumping(false)
    line.current?.scrollIntoView({ block: 'start' })
    line.current?.focus({ preventScroll: true })
  }, [isJumping, isThere, hasNextPage, isFetching, parts, fetchNextPage, line])
  return () => setJumping(true)
}

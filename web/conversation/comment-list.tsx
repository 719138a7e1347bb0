import { Trans } from '@lingui/react/macro'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { conversationInput } from '../app/client/item-page.ts'
import { useReadPages } from '../app/client/query.ts'
import { useOwn } from '../content/index.ts'
import { NewLine } from '../kit/list-marks.tsx'
import { LoadMore } from '../kit/load-more.tsx'
import { SkeletonFace, SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { Small } from '../kit/type.tsx'
import { CommentLine } from './comment-line.tsx'
import { useSendings } from './sending.ts'
import { SendingLine } from './sending-line.tsx'
import styles from './thread.module.css'

interface Props {
  item: ItemCard
  /** Of a question: only these; else everything. */
  only?: 'comment' | 'answer'
  answerActions?: ((answer: Reply) => ReactNode) | undefined
}

/** Comments (or answers) in order, with a line where the unread ones begin, and one's own on their way at the end. */
export function CommentList({ item, only: role, answerActions }: Props) {
  const own = useOwn()
  const { data, rows, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useReadPages(
    'conversation',
    conversationInput(item.id, role),
  )
  const sendings = useSendings(item.id).filter(
    (sending) => sending.parentId !== null || (role ?? 'comment') === sending.role,
  )
  const seenAt = (data?.pages[0] as { seenAt: string | null } | undefined)?.seenAt
  const newSince = useFirst(seenAt)
  useSeen(
    item.id,
    rows?.flatMap((row) => [row.createdAt, ...row.replies.map((reply) => reply.createdAt)]),
  )
  useGoToComment(rows !== undefined, hasNextPage, () => void fetchNextPage())

  if (!rows)
    return (
      <Waiting>
        <SkeletonFace />
        <SkeletonLine />
        <SkeletonLine width="70%" />
      </Waiting>
    )
  const isNew = (row: Reply) => newSince !== null && row.createdAt > newSince && row.author.id !== own?.id
  // by time the unread ones stand together; by helpfulness there is no such line
  const firstNew = role === 'answer' ? -1 : rows.findIndex(isNew)
  return (
    <div className={styles.list}>
      {rows.map((comment, index) => (
        <Fragment key={comment.id}>
          {index === firstNew && index > 0 && (
            <NewLine>
              <Trans>New since your last visit</Trans>
            </NewLine>
          )}
          <CommentLine
            item={item}
            comment={comment}
            newSince={newSince}
            ownId={own?.id}
            sendings={sendings.filter((sending) => sending.parentId === comment.id)}
            answerActions={answerActions}
          />
        </Fragment>
      ))}
      {rows.length === 0 && sendings.length === 0 && item.can.comment && (
        <Small quiet>
          {role === 'answer' ? <Trans>Nobody has answered yet.</Trans> : <Trans>Nobody has said anything yet.</Trans>}
        </Small>
      )}
      <LoadMore
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        failed={isFetchNextPageError}
        onLoad={() => void fetchNextPage()}
      />
      {sendings
        .filter((sending) => sending.parentId === null)
        .map((sending) => (
          <SendingLine key={sending.key} sending={sending} />
        ))}
    </div>
  )
}

/** The first answer, kept: the line stays where it was while one reads on. */
function useFirst(seenAt: string | null | undefined): string | null {
  const [first, setFirst] = useState(seenAt)
  if (first === undefined && seenAt !== undefined) setFirst(seenAt)
  return first ?? null
}

/** Remembers how far one read, once it has been on screen for a moment. */
function useSeen(itemId: string, moments: string[] | undefined) {
  const latest = moments && (moments.toSorted().at(-1) ?? '')
  useEffect(() => {
    if (latest === undefined) return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible')
        // it only moves a mark; the next visit tries again
        call('markItemSeen', { itemId, seenAt: latest || new Date().toISOString() }).catch(() => undefined)
    }, 1500)
    return () => clearTimeout(timer)
  }, [itemId, latest])
}

/** Brings the comment of the address into view; reads on until it is there, within reason. */
function useGoToComment(isRead: boolean, hasMore: boolean, readOn: () => void) {
  const tries = useRef(20)
  const load = useRef(readOn)
  load.current = readOn
  useEffect(() => {
    const wanted = /^#comment-[\w-]+$/.exec(location.hash)?.[0].slice(1)
    if (!wanted || !isRead || tries.current <= 0) return
    const found = document.getElementById(wanted)
    if (found) {
      tries.current = 0
      found.tabIndex = -1
      found.focus({ preventScroll: true })
      found.scrollIntoView({ block: 'center' })
    } else if (hasMore) {
      tries.current -= 1
      load.current()
    }
  })
}

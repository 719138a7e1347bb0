import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard } from '../../contract/item.ts'
import { SectionHead } from '../kit/layout.tsx'
import { Heading, Meta, Small } from '../kit/type.tsx'
import { CommentList } from './comment-list.tsx'
import { ReplyBox } from './reply-box.tsx'
import styles from './thread.module.css'

export interface ThreadHandle {
  /** Brings the place to write into view, with the cursor in it. */
  write: () => void
}

/** Everything said beneath an item. Of a question the answers stand apart from the remarks, the most helpful first. */
export function Thread({
  item,
  answerActions,
  ref,
}: {
  item: ItemCard
  /** What a later domain adds under an answer: choosing it. */
  answerActions?: ((answer: Reply) => ReactNode) | undefined
  ref?: Ref<ThreadHandle> | undefined
}) {
  const { t } = useLingui()
  const box = useRef<{ focus: () => void }>(null)
  const root = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => ({ write: () => box.current?.focus() }))
  useEffect(() => {
    if (location.hash === '#conversation') root.current?.scrollIntoView()
  }, [])
  if (item.removed) return null
  const isQuestion = item.kind === 'question'
  const closed = !item.can.comment && (
    <Small quiet>
      <Trans>Nothing new can be said here, but you can read everything.</Trans>
    </Small>
  )
  return (
    <section ref={root} id="conversation" className={styles.thread} aria-labelledby="conversation-title" tabIndex={-1}>
      <SectionHead>
        <Heading level={2} look="h3" id="conversation-title">
          {isQuestion ? <Trans>Answers</Trans> : <Trans>The conversation</Trans>}
        </Heading>
        {item.commentCount > 0 && (
          <Meta as="span">{isQuestion ? <Trans>Most helpful first</Trans> : <Trans>Oldest first</Trans>}</Meta>
        )}
      </SectionHead>
      {isQuestion ? (
        <>
          <CommentList item={item} only="answer" answerActions={answerActions} />
          {item.can.comment && (
            <div className={styles.last}>
              <ReplyBox
                ref={box}
                item={item}
                sort="answer"
                label={t`Your answer`}
                placeholder={t`Do you know the answer?`}
                sendWord={t`Post answer`}
              />
            </div>
          )}
          <Heading level={2} look="h3">
            <Trans>Remarks</Trans>
          </Heading>
          <CommentList item={item} only="comment" />
          {item.can.comment && (
            <ReplyBox item={item} label={t`Your remark`} placeholder={t`Ask on, or add something`} />
          )}
        </>
      ) : (
        <>
          <CommentList item={item} />
          {item.can.comment && (
            <div className={styles.last}>
              <ReplyBox ref={box} item={item} label={t`Your comment`} placeholder={t`Write a comment`} />
            </div>
          )}
        </>
      )}
      {closed}
    </section>
  )
}

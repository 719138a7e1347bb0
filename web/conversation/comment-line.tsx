import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Comment, Reply } from '../../contract/conversation.ts'
import type { ItemCard } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text-document.ts'
import { faceOf, ItemText, personAddress, RemovedBy } from '../content/index.ts'
import { Avatar } from '../kit/avatar.tsx'
import { NewDot } from '../kit/icon-button.tsx'
import { NameLink } from '../kit/person-line.tsx'
import { SheetPassage } from '../kit/sheet.tsx'
import { Time } from '../kit/time.tsx'
import { Tombstone } from '../kit/tombstone.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { CommentActions } from './comment-actions.tsx'
import { CommentEdit } from './comment-edit.tsx'
import { CommentMenu } from './comment-menu.tsx'
import { CommentRevisions } from './comment-revisions.tsx'
import { ReplyBox } from './reply-box.tsx'
import type { Sending } from './sending.ts'
import { SendingLine } from './sending-line.tsx'
import styles from './thread.module.css'

export interface CommentLineProps {
  item: ItemCard
  comment: Comment
  /** Written after this moment by somebody else: new to the reader. */
  newSince: string | null
  ownId: string | undefined
  /** One's own replies that are on their way. */
  sendings: Sending[]
  /** What a later domain adds under an answer: choosing it. */
  answerActions?: ((answer: Reply) => ReactNode) | undefined
}

/** A comment or answer with the replies beneath it. The chosen answer is a marked passage across the sheet. */
export function CommentLine({ item, comment, newSince, ownId, sendings, answerActions }: CommentLineProps) {
  const { t } = useLingui()
  const [replyTo, setReplyTo] = useState<Reply | null>(null)
  const name = replyTo?.author.name ?? ''
  const isNew = (one: Reply) => newSince !== null && one.createdAt > newSince && one.author.id !== ownId
  const inside = (one: Reply) => (
    <OneComment
      item={item}
      comment={one}
      isNew={one.parentId !== null && isNew(one)}
      onReply={() => setReplyTo(one)}
      answerActions={answerActions}
    />
  )
  const isAccepted = comment.isAccepted && !comment.removed
  return (
    <article id={`comment-${comment.id}`} className={styles.comment} aria-label={t`Comment by ${comment.author.name}`}>
      {isAccepted ? (
        <SheetPassage className={styles.accepted}>
          <p className={styles.state}>
            <CircleCheck />
            <Trans>The answer that helped</Trans>
          </p>
          {inside(comment)}
        </SheetPassage>
      ) : (
        inside(comment)
      )}
      {(comment.replies.length > 0 || sendings.length > 0 || replyTo) && (
        <div className={styles.replies}>
          {comment.replies.map((reply) => (
            <article
              key={reply.id}
              id={`comment-${reply.id}`}
              className={styles.comment}
              aria-label={t`Reply by ${reply.author.name}`}
            >
              {inside(reply)}
            </article>
          ))}
          {sendings.map((sending) => (
            <SendingLine key={sending.key} sending={sending} />
          ))}
          {replyTo && (
            <ReplyBox
              key={replyTo.id}
              item={item}
              parentId={comment.id}
              label={t`Your reply to ${name}`}
              start={replyTo.parentId ? naming(replyTo) : undefined}
              autoFocus
              onSent={() => setReplyTo(null)}
              onCancel={() => setReplyTo(null)}
            />
          )}
        </div>
      )}
    </article>
  )
}

/** A reply to a reply begins with the name of whom it answers, since both stand on one level. */
const naming = ({ author }: Reply): RichTextDocument => ({
  ...emptyDocument(),
  doc: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { personId: author.id, label: author.name } },
          { type: 'text', text: ' ' },
        ],
      },
    ],
  },
})

function OneComment({
  item,
  comment,
  isNew,
  onReply,
  answerActions,
}: {
  item: ItemCard
  comment: Reply
  isNew: boolean
  onReply: () => void
  answerActions: CommentLineProps['answerActions']
}) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'edit' | 'history' | null>(null)
  const { author, removed } = comment
  if (removed)
    return (
      <div style={{ gridColumn: '1 / -1' }}>
        <Tombstone
          title={
            <Trans>
              <strong>A comment was removed</strong> <RemovedBy as={removed.as} />, <Time at={removed.at} />.
            </Trans>
          }
        />
      </div>
    )
  const work = author.jobTitle || author.department
  return (
    <>
      <Avatar {...faceOf(author)} size={comment.parentId ? 'sm' : 'md'} />
      <div className={styles.inside}>
        <div className={styles.names}>
          <NameLink name={author.name} href={personAddress(author.id)} />
          {work && <span className={styles.role}>{work}</span>}
          <Time at={comment.createdAt} />
          {comment.editedAt && (
            <button
              type="button"
              className={styles.edited}
              title={t`See what it said before`}
              onClick={() => setOpen('history')}
            >
              <Trans>edited</Trans>
            </button>
          )}
          {isNew && (
            <span className={styles.new}>
              <NewDot />
              <VisuallyHidden>{t`new`}</VisuallyHidden>
            </span>
          )}
          <CommentMenu comment={comment} onEdit={() => setOpen('edit')} onHistory={() => setOpen('history')} />
        </div>
        {open === 'edit' ? (
          <CommentEdit item={item} comment={comment} onDone={() => setOpen(null)} />
        ) : (
          <>
            <ItemText value={comment.body} headingLevel={4} clampLines={24} />
            <CommentActions item={item} comment={comment} onReply={onReply}>
              {comment.role === 'answer' && answerActions?.(comment)}
            </CommentActions>
          </>
        )}
        {open === 'history' && <CommentRevisions comment={comment} onClose={() => setOpen(null)} />}
      </div>
    </>
  )
}

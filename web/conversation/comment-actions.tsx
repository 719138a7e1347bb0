import { Trans, useLingui } from '@lingui/react/macro'
import { Heart, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard, ReactionKind } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { refreshOf } from '../app/client/query.ts'
import { useOwn, useReactionOptions, useSayFailure, withOwnReaction } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { ReactionBar } from '../kit/reaction-bar.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { changeComment, changeCommentEarly } from './change-comments.ts'
import styles from './thread.module.css'

interface Props {
  item: ItemCard
  comment: Reply
  onReply: () => void
  children?: ReactNode
}

/** Under a comment: what one can do with a tap. */
export function CommentActions({ item, comment, onReply, children }: Props) {
  const { t } = useLingui()
  const options = useReactionOptions()
  const sayFailure = useSayFailure()
  const own = useOwn()
  const { id, itemId, author, reactions } = comment
  const { name } = author
  const total = reactions.counts.reduce((sum, count) => sum + count, 0)

  const react = (reaction: ReactionKind | null) =>
    changeCommentEarly(comment, { reactions: withOwnReaction(reactions, reaction) }, () =>
      call('reactToComment', { commentId: id, reaction }),
    ).then((after) => changeComment(itemId, id, (was) => ({ ...was, reactions: after })), sayFailure)

  const help = () => {
    const helped = !comment.helped.own
    changeCommentEarly(comment, { helped: { own: helped, count: comment.helped.count + (helped ? 1 : -1) } }, () =>
      call('markHelped', { commentId: id, helped }),
    ).then((after) => {
      changeComment(itemId, id, (was) => ({ ...was, helped: after }))
      void refreshOf('item', { itemId })
    }, sayFailure)
  }

  const { count } = comment.helped
  return (
    <div className={styles.acts}>
      {comment.role === 'answer' && (
        <button
          type="button"
          className={styles.helped}
          aria-pressed={comment.helped.own}
          disabled={author.id === own?.id || !item.can.react}
          onClick={help}
        >
          {comment.helped.own ? <Heart aria-hidden="true" fill="currentColor" /> : <Sparkles aria-hidden="true" />}
          {count ? t`This helped, ${count}` : t`This helped`}
        </button>
      )}
      {(item.can.react || total > 0) && (
        <ReactionBar
          look="pill"
          options={options}
          value={reactions.own}
          count={total}
          about={t`the comment by ${name}`}
          disabled={!item.can.react}
          onValue={(reaction) => void react(reaction as ReactionKind | null)}
        />
      )}
      {item.can.comment && (
        <Button look="subtle" small className={styles.act} onClick={onReply}>
          <Trans>Reply</Trans>
          <VisuallyHidden> {t`to ${name}`}</VisuallyHidden>
        </Button>
      )}
      {children}
    </div>
  )
}

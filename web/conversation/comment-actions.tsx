import { Trans, useLingui } from '@lingui/react/macro'
import { Ellipsis, Heart, History, Link2, Pencil, Sparkles, Trash2, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard, ReactionKind } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { refreshOf } from '../app/client/query.ts'
import {
  changeItem,
  commentAddress,
  ReactorsDialog,
  useOwn,
  useReactionOptions,
  useSayFailure,
  withOwnReaction,
} from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { Menu, type MenuEntry } from '../kit/menu.tsx'
import { ReactionBar } from '../kit/reaction-bar.tsx'
import { toast } from '../kit/toast.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { changeComment, changeCommentEarly } from './change-comments.ts'
import styles from './thread.module.css'

interface Props {
  item: ItemCard
  comment: Reply
  onReply: () => void
  onEdit: () => void
  onHistory: () => void
  children?: ReactNode
}

/** Under a comment: what one can do with a tap, and the rest behind the dots. */
export function CommentActions({ item, comment, onReply, onEdit, onHistory, children }: Props) {
  const { t } = useLingui()
  const options = useReactionOptions()
  const sayFailure = useSayFailure()
  const own = useOwn()
  const [isOpen, setOpen] = useState(false)
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

  const restore = () =>
    call('restoreComment', { commentId: id }).then(() => {
      changeComment(itemId, id, () => comment)
      changeItem(itemId, (card) => ({ ...card, commentCount: card.commentCount + 1 }))
    }, sayFailure)

  const remove = () =>
    changeCommentEarly(comment, { removed: { at: new Date().toISOString(), as: 'author' } }, () =>
      call('removeComment', { commentId: id }),
    ).then(() => {
      changeItem(itemId, (card) => ({ ...card, commentCount: Math.max(0, card.commentCount - 1) }))
      toast({ text: t`Comment removed.`, undo: () => void restore() })
      void refreshOf('conversation', { itemId })
    }, sayFailure)

  const copyLink = () => {
    const address = new URL(commentAddress(itemId, id), location.href).href
    navigator.clipboard
      .writeText(address)
      .then(() => toast({ text: t`Link copied. Only who may see this can open it.` }))
      .catch(() => toast({ text: address }))
  }

  const entries: MenuEntry[] = []
  if (comment.can.edit) entries.push({ id: 'edit', label: t`Edit`, icon: <Pencil />, onAction: onEdit })
  if (total > 0)
    entries.push({ id: 'reactors', label: t`See who reacted`, icon: <Users />, onAction: () => setOpen(true) })
  entries.push({ id: 'copy', label: t`Copy link`, icon: <Link2 />, onAction: copyLink })
  if (comment.editedAt)
    entries.push({ id: 'history', label: t`What it said before`, icon: <History />, onAction: onHistory })
  if (comment.can.remove)
    entries.push('line', {
      id: 'remove',
      label: t`Remove`,
      icon: <Trash2 />,
      danger: true,
      onAction: () => void remove(),
    })

  const menuLabel = t`More actions for the comment by ${name}`
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
      <Menu label={menuLabel} entries={entries} trigger={<IconButton label={menuLabel} icon={<Ellipsis />} />} />
      {isOpen && <ReactorsDialog about={{ commentId: id }} onClose={() => setOpen(false)} />}
    </div>
  )
}

import { useLingui } from '@lingui/react/macro'
import { Ellipsis, History, Link2, Pencil, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import { call } from '../app/client/call.ts'
import { refreshOf } from '../app/client/query.ts'
import { changeItem, commentAddress, ReactorsDialog, useSayFailure } from '../content/index.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { Menu, type MenuEntry } from '../kit/menu.tsx'
import { toast } from '../kit/toast.tsx'
import { changeComment, changeCommentEarly } from './change-comments.ts'
import styles from './thread.module.css'

/** What else one may do with a comment, behind the dots at the end of its first line. */
export function CommentMenu({
  comment,
  onEdit,
  onHistory,
}: {
  comment: Reply
  onEdit: () => void
  onHistory: () => void
}) {
  const { t } = useLingui()
  const sayFailure = useSayFailure()
  const [isOpen, setOpen] = useState(false)
  const { id, itemId, reactions } = comment
  const { name } = comment.author
  const total = reactions.counts.reduce((sum, count) => sum + count, 0)

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
  return (
    <span className={styles.menu}>
      <Menu label={menuLabel} entries={entries} trigger={<IconButton label={menuLabel} icon={<Ellipsis />} />} />
      {isOpen && <ReactorsDialog about={{ commentId: id }} onClose={() => setOpen(false)} />}
    </span>
  )
}

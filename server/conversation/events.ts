import type { Reach } from '../content/index.ts'
import { eventKind } from '../platform/outbox.ts'

interface AboutComment extends Reach {
  itemId: string
  commentId: string
  authorId: string
}

export const commentPosted = eventKind<
  AboutComment & { parentId: string | null; role: 'comment' | 'answer'; mentions: string[] }
>('comment.posted')
export const commentEdited = eventKind<AboutComment & { mentions: string[] }>('comment.edited')
export const commentRemoved = eventKind<AboutComment>('comment.removed')
export const commentRestored = eventKind<AboutComment>('comment.restored')
export const itemReacted = eventKind<Reach & { itemId: string; personId: string; isNew: boolean }>('item.reacted')
export const commentReacted = eventKind<
  Reach & { itemId: string; commentId: string; personId: string; isNew: boolean }
>('comment.reacted')
export const answerHelped = eventKind<Reach & { itemId: string; commentId: string; personId: string; isNew: boolean }>(
  'answer.helped',
)
export const answerAccepted = eventKind<Reach & { itemId: string; commentId: string | null; personId: string }>(
  'answer.accepted',
)
/** Own marks on an item (bookmark, follow, how far one read): for one's other screens only. */
export const itemMarked = eventKind<{ itemId: string; personId: string }>('item.marked')

import { live } from '../platform/outbox.ts'
import {
  answerAccepted,
  answerHelped,
  commentEdited,
  commentPosted,
  commentReacted,
  commentRemoved,
  commentRestored,
  itemMarked,
  itemReacted,
} from './events.ts'

const aboutComment = [
  commentPosted,
  commentEdited,
  commentRemoved,
  commentRestored,
  commentReacted,
  answerHelped,
  answerAccepted,
]

/** Whoever may see the item hears of its conversation; one's own marks are heard on one's own screens only. */
export const liveRules = [
  ...aboutComment.map((event) =>
    live<{ itemId: string; commentId: string | null; audiences: string[]; open: boolean }>(
      event as never,
      ({ itemId, commentId, audiences, open }) => [
        {
          to: { audiences, open },
          message: { type: event.kind, itemId, ...(commentId && { commentId }) },
        },
      ],
    ),
  ),
  live(itemReacted, ({ itemId, audiences, open }) => [
    { to: { audiences, open }, message: { type: itemReacted.kind, itemId } },
  ]),
  live(itemMarked, ({ itemId, personId }) => [
    { to: { people: [personId] }, message: { type: itemMarked.kind, itemId } },
  ]),
]

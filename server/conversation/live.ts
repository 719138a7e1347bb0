import { tellReaders } from '../content/index.ts'
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

/** Whoever may see the item hears of its conversation; one's own marks are heard on one's own screens only. */
export const liveRules = [
  tellReaders(itemReacted),
  tellReaders(commentPosted),
  tellReaders(commentEdited),
  tellReaders(commentRemoved),
  tellReaders(commentRestored),
  tellReaders(commentReacted),
  tellReaders(answerHelped),
  tellReaders(answerAccepted),
  live(itemMarked, ({ itemId, personId }) => [
    { to: { people: [personId] }, message: { type: itemMarked.kind, itemId } },
  ]),
]

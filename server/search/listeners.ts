import { itemEdited, itemPublished, itemRemoved, itemRestored, itemShared } from '../content/index.ts'
import { answerAccepted, commentEdited, commentPosted, commentRemoved, commentRestored } from '../conversation/index.ts'
import { importFinished } from '../people/index.ts'
import { addJob } from '../platform/jobs.ts'
import { type EventKind, on } from '../platform/outbox.ts'
import { previewFetched } from '../posts/index.ts'
import { indexItems } from './index-items.ts'

const anew = <Payload extends { itemId: string }>(event: EventKind<Payload>) =>
  on(event, ({ sql }, { itemId }) => indexItems(sql, [itemId]))

export const listeners = [
  anew(itemPublished),
  anew(itemEdited),
  anew(itemRemoved),
  anew(itemRestored),
  anew(itemShared),
  anew(commentPosted),
  anew(commentEdited),
  anew(commentRemoved),
  anew(commentRestored),
  anew(answerAccepted),
  anew(previewFetched),
  on(importFinished, async (context, { what }) => {
    // people alone change nothing here
    if (what !== 'employees') await addJob(context, 'reindex-search', {}, { key: 'reindex-search' })
  }),
]

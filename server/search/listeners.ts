import { itemEdited, itemPublished, itemRemoved, itemRestored, itemShared } from '../content/index.ts'
import { answerAccepted, commentEdited, commentPosted, commentRemoved, commentRestored } from '../conversation/index.ts'
import { importFinished } from '../people/index.ts'
import { addJob } from '../platform/jobs.ts'
import { type EventKind, on, onMany } from '../platform/outbox.ts'
import { previewFetched } from '../posts/index.ts'
import { indexItems } from './index-items.ts'

const aboutItems: EventKind<{ itemId: string }>[] = [
  itemPublished,
  itemEdited,
  itemRemoved,
  itemRestored,
  itemShared,
  commentPosted,
  commentEdited,
  commentRemoved,
  commentRestored,
  answerAccepted,
  previewFetched,
]

export const listeners = [
  ...onMany(aboutItems, ({ sql }, facts) => indexItems(sql, [...new Set(facts.map(({ payload }) => payload.itemId))])),
  on(importFinished, async (context, { what }) => {
    // people alone change nothing here
    if (what !== 'employees') await addJob(context, 'reindex-search', {}, { key: 'reindex-search' })
  }),
]

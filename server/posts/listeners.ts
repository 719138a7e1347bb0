import { itemEdited, itemPublished } from '../content/index.ts'
import type { Listener } from '../platform/domain.ts'
import { on, onMany } from '../platform/outbox.ts'
import { noteLinks } from './note-links.ts'

export const listeners: Listener[] = [
  // an import brings thousands of old links at once: nobody waits for their cards
  ...onMany([itemPublished], (context, facts) =>
    noteLinks(
      context,
      facts.flatMap(({ payload }) => (payload.isImport ? [] : [payload.itemId])),
    ),
  ),
  on(itemEdited, (context, { itemId }) => noteLinks(context, [itemId], { wasSeen: true })),
]

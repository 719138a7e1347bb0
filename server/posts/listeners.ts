import { itemEdited, itemPublished } from '../content/index.ts'
import { on } from '../platform/outbox.ts'
import { noteLinks } from './note-links.ts'

export const listeners = [
  // an import brings thousands of old links at once: nobody waits for their cards
  on(itemPublished, async (context, { itemId, isImport }) => {
    if (!isImport) await noteLinks(context, itemId)
  }),
  on(itemEdited, (context, { itemId }) => noteLinks(context, itemId)),
]

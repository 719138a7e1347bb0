import { mentionedPersons, type RichTextDocument } from '../../contract/rich-text.ts'
import { emit } from '../platform/outbox.ts'
import { itemPublished } from './events.ts'

interface Published {
  itemId: string
  kind: string
  authorId: string
  body: RichTextDocument
}

/** Tells that an item is there from now on, now or by the clock: where it stands, and who is named in it. */
export const announcePublished = (
  context: Parameters<typeof emit>[0],
  { itemId, kind, authorId, body }: Published,
  places: { id: string; open: boolean }[],
): Promise<void> =>
  emit(context, itemPublished, {
    itemId,
    kind,
    authorId,
    mentions: mentionedPersons(body),
    audiences: places.map(({ id }) => id),
    open: places.some(({ open }) => open),
  })

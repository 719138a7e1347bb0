import { live } from '../platform/outbox.ts'
import { draftChanged, itemEdited, itemPinned, itemPublished, itemRemoved, itemRestored, itemShared } from './events.ts'

const told = [itemPublished, itemEdited, itemRemoved, itemRestored, itemShared, itemPinned]

/** Who may see the item hears of it; a draft is heard on one's own screens only. */
export const liveRules = [
  ...told.map((event) =>
    live<{ itemId: string; audiences: string[]; open: boolean }>(event, ({ itemId, audiences, open }) => [
      { to: { audiences, open }, message: { type: event.kind, itemId } },
    ]),
  ),
  live(draftChanged, ({ personId }) => [{ to: { people: [personId] }, message: { type: draftChanged.kind } }]),
]

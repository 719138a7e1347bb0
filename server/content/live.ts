import type { LiveRule } from '../platform/domain.ts'
import { type EventKind, live } from '../platform/outbox.ts'
import {
  draftChanged,
  itemEdited,
  itemPinned,
  itemPublished,
  itemRemoved,
  itemRestored,
  itemShared,
  type Reach,
} from './events.ts'

const told: EventKind<AboutItem>[] = [itemPublished, itemEdited, itemRemoved, itemRestored, itemShared, itemPinned]

type AboutItem = Reach & { itemId: string }

/** Who may see an item hears of a fact about it, or about a comment beneath it. */
export const tellReaders = (event: EventKind<AboutItem & { commentId?: string | null }>): LiveRule =>
  live(event, ({ itemId, commentId, audiences, open }) => [
    { to: { audiences, open }, message: { type: event.kind, itemId, ...(commentId && { commentId }) } },
  ])

/** A draft is heard on one's own screens only. */
export const liveRules = [
  ...told.map(tellReaders),
  live(draftChanged, ({ personId }) => [{ to: { people: [personId] }, message: { type: draftChanged.kind } }]),
]

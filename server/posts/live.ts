import { live } from '../platform/outbox.ts'
import { pollVoted, previewFetched } from './events.ts'

/** Who may see the item hears that its poll or its link cards changed. */
export const liveRules = [pollVoted, previewFetched].map((event) =>
  live<{ itemId: string; audiences: string[]; open: boolean }>(event, ({ itemId, audiences, open }) => [
    { to: { audiences, open }, message: { type: event.kind, itemId } },
  ]),
)

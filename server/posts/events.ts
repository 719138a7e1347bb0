import type { Reach } from '../content/index.ts'
import { eventKind } from '../platform/outbox.ts'

export const pollVoted = eventKind<Reach & { itemId: string; personId: string }>('poll.voted')
/** Other link cards stand beneath an item than before: one became known, or went with its link. */
export const previewFetched = eventKind<Reach & { itemId: string }>('preview.fetched')

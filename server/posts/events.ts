import type { Reach } from '../content/index.ts'
import { eventKind } from '../platform/outbox.ts'

export const pollVoted = eventKind<Reach & { itemId: string; personId: string }>('poll.voted')
/** A link's card became known: for each item that shows it. */
export const previewFetched = eventKind<Reach & { itemId: string }>('preview.fetched')

import { eventKind } from '../platform/outbox.ts'

/** The unread line moved: for one's other screens. */
export const streamSeen = eventKind<{ personId: string }>('stream.seen')

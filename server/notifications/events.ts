import { eventKind } from '../platform/outbox.ts'

/** Something came into these inboxes, or was read there. */
export const inboxChanged = eventKind<{ personIds: string[] }>('inbox.changed')

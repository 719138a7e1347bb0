import { eventKind } from '../platform/outbox.ts'

/** A community came in from elsewhere; its items and people are not announced one by one. */
export const communityImported = eventKind<{ what: 'community'; importId: string; by: string }>('import.finished')

import { noteGroupLifeOf } from '../groups/index.ts'
import { onMany } from '../platform/outbox.ts'
import { itemPublished, itemShared } from './events.ts'

/** A group in which something appears moves up in the list of groups; not worth a lock in the post's own transaction. */
export const listeners = onMany<{ audiences: string[] }>([itemPublished, itemShared], ({ sql }, facts) =>
  noteGroupLifeOf(sql, facts),
)

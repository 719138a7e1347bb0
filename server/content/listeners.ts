import { noteGroupLife } from '../groups/index.ts'
import { on } from '../platform/outbox.ts'
import { itemPublished, itemShared } from './events.ts'

/** A group in which something appears moves up in the list of groups; not worth a lock in the post's own transaction. */
export const listeners = [
  on(itemPublished, async (context, { audiences }, event) => noteGroupLife(context.sql, audiences, event.emittedAt)),
  on(itemShared, async (context, { audiences }, event) => noteGroupLife(context.sql, audiences, event.emittedAt)),
]

import { itemEdited, itemPublished } from '../content/index.ts'
import { noteGroupLife } from '../groups/index.ts'
import { on } from '../platform/outbox.ts'
import { commentPosted } from './events.ts'
import { recordMentions } from './mentions.ts'

export const listeners = [
  on(itemPublished, (context, { itemId, mentions }) => recordMentions(context.sql, itemId, null, mentions)),
  on(itemEdited, (context, { itemId, mentions }) => recordMentions(context.sql, itemId, null, mentions)),
  on(commentPosted, (context, { audiences }, event) => noteGroupLife(context.sql, audiences, event.emittedAt)),
]

import { itemEdited, itemPublished } from '../content/index.ts'
import { noteGroupLifeOf } from '../groups/index.ts'
import type { Listener } from '../platform/domain.ts'
import { on, onMany } from '../platform/outbox.ts'
import { commentPosted } from './events.ts'
import { recordMentions } from './mentions.ts'

export const listeners: Listener[] = [
  on(itemPublished, async (context, { itemId, mentions }) => {
    if (mentions.length) await recordMentions(context.sql, itemId, null, mentions)
  }),
  on(itemEdited, (context, { itemId, mentions }) => recordMentions(context.sql, itemId, null, mentions)),
  ...onMany([commentPosted], ({ sql }, facts) => noteGroupLifeOf(sql, facts)),
]

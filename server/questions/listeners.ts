import { commentPosted, commentRemoved, commentRestored } from '../conversation/index.ts'
import { on } from '../platform/outbox.ts'
import { noteAnswers } from './note-answers.ts'

export const listeners = [
  on(commentPosted, async (context, { itemId, role }) => {
    if (role === 'answer') await noteAnswers(context.sql, itemId)
  }),
  on(commentRemoved, (context, { itemId }) => noteAnswers(context.sql, itemId)),
  on(commentRestored, (context, { itemId }) => noteAnswers(context.sql, itemId)),
]

import { registerConversation } from '../content/index.ts'
import type { Domain } from '../platform/domain.ts'
import { conversationOfItems } from './item-marks.ts'
import { listeners } from './listeners.ts'
import { liveRules } from './live.ts'
import { repairCounts } from './repair-counts.ts'
import { routes } from './routes.ts'

registerConversation(conversationOfItems)

export const conversation: Domain = {
  name: 'conversation',
  routes,
  listeners,
  live: liveRules,
  jobs: [{ name: 'repair-counts', run: repairCounts, schedule: '31 2 * * *' }],
}

export * from './events.ts'

export {
  finishImport,
  type ImportedComment,
  importAccepted,
  importBookmarks,
  importComments,
  importReactions,
} from './import-comments.ts'
export { markHelped, setAccepted } from './mark-helped.ts'

export { postComment } from './post-comment.ts'
export { reactToComment, reactToItem } from './react.ts'
export { numberOf } from './reaction-marks.ts'

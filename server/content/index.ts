import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { draftReader } from './draft-files.ts'
import { listeners } from './listeners.ts'
import { liveRules } from './live.ts'
import { attachmentReader } from './may-read-file.ts'
import { routes } from './routes.ts'
import { publishScheduled } from './schedule.ts'

registerFileReader(attachmentReader)
registerFileReader(draftReader)

export const content: Domain = {
  name: 'content',
  routes,
  listeners,
  live: liveRules,
  jobs: [{ name: 'publish-scheduled', run: publishScheduled, schedule: '* * * * *' }],
}

export { findAudienceRole } from './audience-role.ts'
export { type CardMarks, joinMarks, touchItems } from './card-marks.ts'
export { editItem } from './edit-item.ts'
export * from './events.ts'
export { type FoundItem, findItem } from './find-item.ts'
export { htmlToDocument } from './html-to-document.ts'
export { type ImportedItem, importItems } from './import-items.ts'
export { cardWithFacts, itemCards } from './item-cards.ts'
export { changeItemCounts, countItemReaction, countsAfter, setItemCounts } from './item-counts.ts'
export { type ConversationOfItems, type KindOfItem, kindOf, registerConversation, registerKind } from './item-kinds.ts'
export { tellReaders } from './live.ts'
export { pinItem } from './pin-item.ts'
export { type ItemFacts, mayAccept, mayComment, mayReact } from './policy.ts'
export { publishCard, publishItem } from './publish-item.ts'
export { followTag } from './tags.ts'

import * as contract from '../../contract/content.ts'
import { route } from '../platform/domain.ts'
import { discardDraft, drafts, saveDraft } from './drafts.ts'
import { item, itemsById } from './item.ts'
import { itemRevisions } from './item-revisions.ts'
import { pinItem } from './pin-item.ts'
import { checkMentions, placesToPost } from './places-to-post.ts'
import { removeItem } from './remove-item.ts'
import { restoreItem } from './restore-item.ts'
import { reschedule, scheduledItems } from './schedule.ts'
import { shareItem, unshareItem } from './share-item.ts'
import { followTag, suggestTags, tag } from './tags.ts'

export const routes = [
  route(contract.item, item, { isBrief: true }),
  route(contract.itemsById, itemsById, { isBrief: true }),
  route(contract.removeItem, removeItem),
  route(contract.restoreItem, restoreItem),
  route(contract.itemRevisions, itemRevisions),
  route(contract.shareItem, shareItem),
  route(contract.unshareItem, unshareItem),
  route(contract.pinItem, pinItem),
  route(contract.drafts, drafts),
  route(contract.saveDraft, saveDraft),
  route(contract.discardDraft, discardDraft),
  route(contract.scheduledItems, scheduledItems),
  route(contract.reschedule, reschedule),
  route(contract.placesToPost, placesToPost),
  route(contract.checkMentions, checkMentions),
  route(contract.suggestTags, suggestTags),
  route(contract.tag, tag),
  route(contract.followTag, followTag),
]

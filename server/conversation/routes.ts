import * as contract from '../../contract/conversation.ts'
import { route } from '../platform/domain.ts'
import { commentRevisions } from './comment-revisions.ts'
import { conversation } from './conversation.ts'
import { editComment } from './edit-comment.ts'
import { itemPage } from './item-page.ts'
import { markHelped } from './mark-helped.ts'
import { bookmarkItem, bookmarks, followItem, markItemSeen } from './own-marks.ts'
import { postComment } from './post-comment.ts'
import { reactToComment, reactToItem } from './react.ts'
import { commentReactions, itemReactions } from './reactors.ts'
import { removeComment, restoreComment } from './remove-comment.ts'

export const routes = [
  route(contract.conversation, conversation, { isBrief: true }),
  route(contract.itemPage, itemPage, { isBrief: true }),
  route(contract.postComment, postComment),
  route(contract.editComment, editComment),
  route(contract.removeComment, removeComment),
  route(contract.restoreComment, restoreComment),
  route(contract.commentRevisions, commentRevisions),
  route(contract.reactToItem, reactToItem),
  route(contract.reactToComment, reactToComment),
  route(contract.markHelped, markHelped),
  route(contract.itemReactions, itemReactions),
  route(contract.commentReactions, commentReactions),
  route(contract.followItem, followItem),
  route(contract.bookmarkItem, bookmarkItem),
  route(contract.bookmarks, bookmarks),
  route(contract.markItemSeen, markItemSeen),
]

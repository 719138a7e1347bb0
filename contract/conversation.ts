import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { cursor, id, moment, nothing, pageOf, paging, version } from './fields.ts'
import { itemCard, reactionKind, reactions } from './item.ts'
import { author, personBrief } from './person-brief.ts'
import { shortText } from './rich-text.ts'

const itemParams = z.strictObject({ itemId: id })
const commentParams = z.strictObject({ commentId: id })

export const commentRoles = ['comment', 'answer'] as const

const commentFields = {
  id,
  itemId: id,
  parentId: id.nullable(),
  role: z.enum(commentRoles),
  author,
  body: shortText,
  createdAt: moment,
  editedAt: moment.nullable(),
  version,
  reactions,
  /** "Dit hielp", only on answers. */
  helped: z.strictObject({ count: z.number().int(), own: z.boolean() }),
  isAccepted: z.boolean(),
  removed: z.strictObject({ at: moment, as: z.string() }).nullable(),
  can: z.strictObject({ edit: z.boolean(), remove: z.boolean() }),
}

export const reply = z.strictObject(commentFields)
export type Reply = z.output<typeof reply>

/** A comment or answer with the replies beneath it. */
export const comment = z.strictObject({ ...commentFields, replyCount: z.number().int(), replies: z.array(reply) })
export type Comment = z.output<typeof comment>

const commentsPage = z.strictObject({
  rows: z.array(comment),
  next: cursor.nullable(),
  /** What came after this moment is new to the viewer; null on a first visit, and where nothing was said. */
  seenAt: moment.nullable(),
})

export const conversation = endpoint({
  name: 'conversation',
  method: 'GET',
  path: '/api/items/:itemId/comments',
  access: 'item-reader',
  summary: 'The comments of an item in order, each with its replies; of a question, the answers apart.',
  params: itemParams,
  query: z.strictObject({
    ...paging(100, 50),
    role: z.enum(commentRoles).optional(),
    order: z.enum(['oldest', 'helpful']).default('oldest'),
  }),
  output: commentsPage,
})

export const itemPage = endpoint({
  name: 'itemPage',
  method: 'GET',
  path: '/api/items/:itemId/page',
  access: 'item-reader',
  summary:
    'One item, whole, with the first page of what was said beneath it; of a question, answers and remarks apart.',
  params: itemParams,
  output: z.strictObject({
    item: itemCard,
    /** As `conversation` gives it for this role and its usual order; none of what was removed. */
    lists: z.array(z.strictObject({ role: z.enum(commentRoles).nullable(), page: commentsPage })),
  }),
})

export const postComment = endpoint({
  name: 'postComment',
  method: 'POST',
  path: '/api/items/:itemId/comments',
  access: 'item-reader',
  summary: 'Comments on an item, answers a question, or replies to a comment.',
  params: itemParams,
  body: z.strictObject({
    parentId: id.nullable().default(null),
    role: z.enum(commentRoles).default('comment'),
    body: shortText,
  }),
  output: comment,
})

export const editComment = endpoint({
  name: 'editComment',
  method: 'PATCH',
  path: '/api/comments/:commentId',
  access: 'item-author',
  summary: 'Changes one’s own comment; what it said before stays readable.',
  params: commentParams,
  body: z.strictObject({ body: shortText, version }),
  output: z.strictObject({ version }),
})

export const removeComment = endpoint({
  name: 'removeComment',
  method: 'DELETE',
  path: '/api/comments/:commentId',
  access: 'item-author',
  summary: 'Removes a comment at once; a tombstone keeps its place.',
  params: commentParams,
  output: z.strictObject({ undoUntil: moment }),
})

export const restoreComment = endpoint({
  name: 'restoreComment',
  method: 'POST',
  path: '/api/comments/:commentId/restore',
  access: 'item-author',
  summary: 'Takes a removal back, within its ten seconds and by whoever removed.',
  params: commentParams,
  output: nothing,
})

export const commentRevisions = endpoint({
  name: 'commentRevisions',
  method: 'GET',
  path: '/api/comments/:commentId/revisions',
  access: 'item-reader',
  summary: 'Earlier versions of a comment, latest first.',
  params: commentParams,
  output: z.strictObject({ revisions: z.array(z.strictObject({ version, body: shortText, editedAt: moment })) }),
})

export const reactToItem = endpoint({
  name: 'reactToItem',
  method: 'PUT',
  path: '/api/items/:itemId/reaction',
  access: 'item-reader',
  summary: 'Reacts to an item, changes one’s reaction, or takes it back with null.',
  params: itemParams,
  body: z.strictObject({ reaction: reactionKind.nullable() }),
  output: reactions,
  repeatable: true,
})

export const reactToComment = endpoint({
  name: 'reactToComment',
  method: 'PUT',
  path: '/api/comments/:commentId/reaction',
  access: 'item-reader',
  summary: 'Reacts to a comment, changes one’s reaction, or takes it back with null.',
  params: commentParams,
  body: z.strictObject({ reaction: reactionKind.nullable() }),
  output: reactions,
  repeatable: true,
})

export const markHelped = endpoint({
  name: 'markHelped',
  method: 'PUT',
  path: '/api/comments/:commentId/helped',
  access: 'item-reader',
  summary: 'Says that an answer helped, or takes that back.',
  params: commentParams,
  body: z.strictObject({ helped: z.boolean() }),
  output: z.strictObject({ count: z.number().int(), own: z.boolean() }),
  repeatable: true,
})

const reactor = z.strictObject({ person: personBrief, reaction: reactionKind })
export const itemReactions = endpoint({
  name: 'itemReactions',
  method: 'GET',
  path: '/api/items/:itemId/reactions',
  access: 'item-reader',
  summary: 'Who reacted to an item, latest first.',
  params: itemParams,
  query: z.strictObject(paging(100, 50)),
  output: pageOf(reactor),
})
export const commentReactions = endpoint({
  name: 'commentReactions',
  method: 'GET',
  path: '/api/comments/:commentId/reactions',
  access: 'item-reader',
  summary: 'Who reacted to a comment, latest first.',
  params: commentParams,
  query: z.strictObject(paging(100, 50)),
  output: pageOf(reactor),
})

export const followItem = endpoint({
  name: 'followItem',
  method: 'PUT',
  path: '/api/items/:itemId/follow',
  access: 'item-reader',
  summary: 'Follows an item, mutes it, or goes back to the default with null.',
  params: itemParams,
  body: z.strictObject({ level: z.enum(['following', 'muted']).nullable() }),
  output: nothing,
  repeatable: true,
})

export const bookmarkItem = endpoint({
  name: 'bookmarkItem',
  method: 'PUT',
  path: '/api/items/:itemId/bookmark',
  access: 'item-reader',
  summary: 'Keeps an item for oneself, or lets it go.',
  params: itemParams,
  body: z.strictObject({ bookmarked: z.boolean() }),
  output: nothing,
  repeatable: true,
})

export const bookmarks = endpoint({
  name: 'bookmarks',
  method: 'GET',
  path: '/api/bookmarks',
  access: 'self',
  summary: 'What one keeps, latest first; what one may no longer see is absent.',
  query: z.strictObject(paging(50, 20)),
  output: pageOf(itemCard),
})

export const markItemSeen = endpoint({
  name: 'markItemSeen',
  method: 'PUT',
  path: '/api/items/:itemId/seen',
  access: 'item-reader',
  summary: 'Remembers how far one read a conversation, for the unread line on every device.',
  params: itemParams,
  body: z.strictObject({ seenAt: moment }),
  output: nothing,
  repeatable: true,
})

export const conversationEndpoints = {
  conversation,
  itemPage,
  postComment,
  editComment,
  removeComment,
  restoreComment,
  commentRevisions,
  reactToItem,
  reactToComment,
  markHelped,
  itemReactions,
  commentReactions,
  followItem,
  bookmarkItem,
  bookmarks,
  markItemSeen,
}

import { isAtLeast, type Viewer } from '../platform/context.ts'

/** What the verdicts on a comment depend on: the comment, and what the viewer is to the item above it. */
export interface CommentFacts {
  authorId: string | null
  isRemoved: boolean
  item: { belongs: boolean; open: boolean; hostsPlace: boolean; mayComment: boolean }
}

const isOwn = (viewer: Viewer, comment: CommentFacts) => comment.authorId === viewer.id

/** In an open place everyone may speak, so everyone keeps the say over their words; elsewhere only who belongs. */
const keepsSay = ({ item }: CommentFacts) => item.belongs || item.open

export const mayEditComment = (viewer: Viewer, comment: CommentFacts) =>
  isOwn(viewer, comment) && !comment.isRemoved && comment.item.mayComment && keepsSay(comment)

export const mayRemoveComment = (viewer: Viewer, comment: CommentFacts) =>
  !comment.isRemoved &&
  ((isOwn(viewer, comment) && keepsSay(comment)) || comment.item.hostsPlace || isAtLeast(viewer, 'community_manager'))

/** In which role somebody removes: said on the tombstone. */
export const removesCommentAs = (viewer: Viewer, comment: CommentFacts) =>
  isOwn(viewer, comment) ? 'author' : comment.item.hostsPlace ? 'host' : viewer.role

import { isAtLeast, type Viewer } from '../platform/context.ts'

/** What the verdicts on an item depend on. */
export interface ItemFacts {
  kind: string
  authorId: string | null
  state: string
  /** The viewer hosts the group in which it was first placed; a share into a group of one's own gives no say over it. */
  hostsPlace: boolean
  /**
   * The viewer belongs to at least one of its audiences, other than by sharing it there; reading an open group does not
   * make one belong.
   */
  belongs: boolean
  /** At least one placement is for everyone or in an open group: everyone may read it already. */
  open: boolean
  commentsClosed: boolean
  /** Every group in which the viewer sees it is archived; a place that is hidden from them must not show here. */
  isArchived: boolean
}

const isOwn = (viewer: Viewer, item: ItemFacts) => item.authorId === viewer.id

/** News is the work of the newsroom together. */
const isNewsOfColleague = (viewer: Viewer, item: ItemFacts) => item.kind === 'article' && isAtLeast(viewer, 'editor')

/** Who left a group lost the say over what they wrote there, so belonging counts for one's own items too. */
export const mayEdit = (viewer: Viewer, item: ItemFacts) =>
  (isOwn(viewer, item) || isNewsOfColleague(viewer, item)) &&
  item.belongs &&
  !item.isArchived &&
  (item.state === 'published' || item.state === 'scheduled')

export const mayRemove = (viewer: Viewer, item: ItemFacts) =>
  item.state !== 'removed' &&
  ((isOwn(viewer, item) && item.belongs) || item.hostsPlace || isAtLeast(viewer, 'community_manager'))

/** In which role somebody removes: said on the tombstone. */
export const removesAs = (viewer: Viewer, item: ItemFacts) =>
  isOwn(viewer, item) ? 'author' : item.hostsPlace ? 'host' : viewer.role

/** Whoever may read may join in: an open group is open to be spoken in too. */
export const mayComment = (item: ItemFacts) => mayReact(item) && !item.commentsClosed

export const mayReact = (item: ItemFacts) => item.state === 'published' && !item.isArchived

/** Who asked knows what helped; a host may say it for them, so that a question does not stay open when they left. */
export const mayAccept = (viewer: Viewer, item: ItemFacts) =>
  item.kind === 'question' && mayReact(item) && (isOwn(viewer, item) || item.hostsPlace)

/** Nothing leaves a closed or secret place. Where else an open item stands plays no part: that would tell of secret groups. */
export const mayShare = (item: ItemFacts) => item.state === 'published' && item.open

export interface AudienceRole {
  kind: 'everyone' | 'group' | 'department'
  /** Of a group: the viewer's place in it; else null. */
  groupRole: 'host' | 'member' | null
  isArchived: boolean
  /** The viewer belongs to the department or one below it. */
  inDepartment: boolean
}

export const mayPost = (viewer: Viewer, audience: AudienceRole) => {
  if (audience.kind === 'everyone') return true
  if (audience.kind === 'group') return audience.groupRole !== null && !audience.isArchived
  return audience.inDepartment || isAtLeast(viewer, 'editor')
}

export const mayPin = (viewer: Viewer, audience: AudienceRole) =>
  audience.kind === 'group' ? audience.groupRole === 'host' : isAtLeast(viewer, 'editor')

/** A share is taken back by who shared it, a host of that group, or who may remove the item and belongs where it stands. */
export const mayUnshare = (
  viewer: Viewer,
  item: ItemFacts,
  place: { isOrigin: boolean; placedBy: string | null; groupRole: 'host' | 'member' | null },
) =>
  !place.isOrigin &&
  (place.placedBy === viewer.id || place.groupRole === 'host' || (mayRemove(viewer, item) && item.belongs))

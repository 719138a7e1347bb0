import { isAtLeast, type Viewer } from '../platform/context.ts'

/** What the verdicts on a group depend on. */
export interface GroupFacts {
  visibility: 'open' | 'closed' | 'secret'
  joining: 'direct' | 'request' | 'invitation'
  isArchived: boolean
  /** Nobody who can still sign in hosts it. */
  isOrphaned: boolean
  /** The viewer's own place; null without any. */
  state: 'active' | 'requested' | 'invited' | null
  role: 'host' | 'member' | null
}

/** An outsider never learns that a secret group exists; who is invited sees its card. Roles change nothing here. */
export const mayKnow = (group: Pick<GroupFacts, 'visibility' | 'state'>) =>
  group.visibility !== 'secret' || group.state === 'active' || group.state === 'invited'

export const mayRead = (group: Pick<GroupFacts, 'visibility' | 'state'>) =>
  group.visibility === 'open' || isMember(group)

export const isMember = (group: Pick<GroupFacts, 'state'>) => group.state === 'active'
export const isHost = (group: GroupFacts) => isMember(group) && group.role === 'host'

/** What pressing "join" does. An invitation opens every group to whom it was sent. */
export const joinStep = (group: GroupFacts): 'joins' | 'asks' | null => {
  if (group.isArchived || isMember(group)) return null
  if (group.state === 'invited') return 'joins'
  if (group.visibility === 'secret' || group.joining === 'invitation') return null
  if (group.joining === 'direct') return 'joins'
  return group.state === 'requested' ? null : 'asks'
}

export const mayPostIn = (group: GroupFacts) => isMember(group) && !group.isArchived

/** Where anyone may walk in, members may show others the way; elsewhere hosts hold the door. */
export const mayInvite = (group: GroupFacts) =>
  !group.isArchived && (isHost(group) || (isMember(group) && group.joining === 'direct'))

export const mayEdit = (group: GroupFacts) => isHost(group) && !group.isArchived
export const mayManageMembers = (group: GroupFacts) => isHost(group) && !group.isArchived
export const mayArchive = (group: GroupFacts) => isHost(group)

/** A group without a host gets one again; what is secret stays out of everyone's reach. */
export const mayTakeOver = (viewer: Pick<Viewer, 'role'>, group: GroupFacts) =>
  group.isOrphaned && group.visibility !== 'secret' && isAtLeast(viewer, 'community_manager')

/**
 * May say which departments join by themselves: hosts, and community managers where reading is open already. Not in a
 * closed group that they are not in, for their own department would let them read it; never in a secret one.
 */
export const maySetDepartments = (viewer: Pick<Viewer, 'role'>, group: GroupFacts) =>
  group.visibility !== 'secret' &&
  !group.isArchived &&
  (isHost(group) || (group.visibility === 'open' && isAtLeast(viewer, 'community_manager')))

/** Hosts bring their own department with all below; who cares for the community brings any. */
export const mayBringDepartment = (viewer: Pick<Viewer, 'role' | 'departmentId'>, path: readonly string[]) =>
  isAtLeast(viewer, 'community_manager') || path.some((id) => id === viewer.departmentId)

/** A button for others would tell that a secret group exists. */
export const maySetButtons = (viewer: Pick<Viewer, 'role'>, group: GroupFacts) =>
  group.visibility !== 'secret' && !group.isArchived && isAtLeast(viewer, 'community_manager')

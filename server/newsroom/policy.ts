import { isAtLeast, type Viewer } from '../platform/context.ts'

/** Where an article may go: to everyone and to any department; to a group only by a host of it. */
export const mayPublishIn = (
  viewer: Viewer,
  audience: { kind: 'everyone' | 'group' | 'department'; groupRole: 'host' | 'member' | null; isArchived: boolean },
) =>
  isAtLeast(viewer, 'editor') && (audience.kind !== 'group' || (audience.groupRole === 'host' && !audience.isArchived))

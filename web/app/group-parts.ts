import type { ComponentType } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import { GroupShare, GroupStream } from './pages/group-stream.tsx'

/**
 * What later domains bring to a group's page. A part that is not here has no tab and no control.
 */
export interface GroupParts {
  /** What is said in it. */
  Stream?: ComponentType<{ group: GroupPage }>
  /** The step to write something in it. */
  Share?: ComponentType<{ group: GroupPage }>
}

export const groupParts: GroupParts = { Stream: GroupStream, Share: GroupShare }

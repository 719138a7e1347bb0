import type { ComponentType } from 'react'
import type { GroupPage } from '../../contract/groups.ts'

/**
 * What later domains bring to a group's page. A part that is not here has no tab and no control.
 *   Stream: AudienceStream of the stream domain · Share: the step that opens the composer in this group
 */
export interface GroupParts {
  Stream?: ComponentType<{ group: GroupPage }>
  Share?: ComponentType<{ group: GroupPage }>
}

export const groupParts: GroupParts = {}

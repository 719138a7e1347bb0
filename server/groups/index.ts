import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { coverReader } from './cover-reader.ts'
import { listeners } from './listeners.ts'
import { liveRules } from './live.ts'
import { routes } from './routes.ts'

registerFileReader(coverReader)

/** Groups, who belongs to them, and so who may see what. */
export const groups: Domain = { name: 'groups', routes, listeners, live: liveRules }

export {
  findAudience,
  keepsPlacement,
  keepsSightOf,
  maySeeAudience,
  maySeeItem,
  maySeePlacement,
  personMaySeeAudience,
} from './audience.ts'
export { type AudienceBrief, audienceBriefs, seesAudience } from './audience-briefs.ts'
export { markGroupSeen } from './change-membership.ts'
export { createGroup } from './create-group.ts'
export * from './events.ts'
export { putButtons } from './group-buttons.ts'
export { groupCards } from './group-cards.ts'
export { joinDepartments } from './group-departments.ts'
export { addMembers } from './members.ts'
export { noteGroupLife, noteGroupLifeOf } from './note-group-life.ts'

export { findViewer, lastSeen } from './viewer.ts'

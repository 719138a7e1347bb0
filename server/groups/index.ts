export {
  type AudienceFacts,
  findAudience,
  keepsPlacement,
  maySeeAudience,
  maySeeItem,
  maySeePlacement,
  personMaySeeAudience,
} from './audience.ts'
export { noteGroupLife } from './note-group-life.ts'
export { findViewer } from './viewer.ts'

export { type AudienceFacts, findAudience, maySeeAudience, maySeeItem } from './audience.ts'
export { noteGroupLife } from './note-group-life.ts'
export { findViewer } from './viewer.ts'

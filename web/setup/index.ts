export { CommunityImport } from './community-import.tsx'
export { DemoDoor } from './demo-door.tsx'
export { Wizard } from './wizard.tsx'

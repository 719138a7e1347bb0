export { DemoDoor } from './demo-door.tsx'
export { Wizard } from './wizard.tsx'

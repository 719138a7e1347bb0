export { groupAddress } from './addresses.ts'
export { GroupAbout } from './group-about.tsx'
export { GroupButtons } from './group-buttons.tsx'
export { GroupFrame, type GroupTab } from './group-frame.tsx'
export { GroupMembers } from './group-members.tsx'
export { GroupSettings } from './group-settings.tsx'
export { GroupSide } from './group-side.tsx'

export { GroupsPage } from './groups-page.tsx'

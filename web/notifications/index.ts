export { Inbox } from './inbox.tsx'
export { NotificationSettings } from './notification-settings.tsx'

export { useItemRead } from './use-item-read.ts'

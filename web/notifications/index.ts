export { Inbox } from './inbox.tsx'
export { NotificationSettings } from './notification-settings.tsx'
export { useHasNews } from './use-has-news.ts'
export { useItemRead } from './use-item-read.ts'

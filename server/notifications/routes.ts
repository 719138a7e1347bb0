import * as contract from '../../contract/notifications.ts'
import { route } from '../platform/domain.ts'
import { notifications, unreadNotifications } from './inbox.ts'
import { markItemNotificationsRead, markNotificationsRead } from './mark-read.ts'
import { changeNotificationSetting, notificationSettings } from './settings.ts'

export const routes = [
  route(contract.notifications, notifications),
  route(contract.unreadNotifications, unreadNotifications, { isBrief: true }),
  route(contract.markNotificationsRead, markNotificationsRead),
  route(contract.markItemNotificationsRead, markItemNotificationsRead),
  route(contract.notificationSettings, notificationSettings),
  route(contract.changeNotificationSetting, changeNotificationSetting),
]

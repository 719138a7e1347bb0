import { signedIn } from './expectations.ts'
import type { Matrix } from './matrix.ts'

/** An inbox is one's own: another's is not even addressable. */
export const notificationsMatrix: Matrix = {
  notifications: { expect: signedIn, groupless: true },
  unreadNotifications: { expect: signedIn, groupless: true },
  markNotificationsRead: {
    input: () => ({ until: new Date().toISOString() }),
    expect: signedIn,
    groupless: true,
  },
  markItemNotificationsRead: { input: ({ world }) => ({ itemId: world.anId() }), expect: signedIn, groupless: true },
  notificationSettings: { expect: signedIn, groupless: true },
  changeNotificationSetting: {
    input: () => ({ kind: 'reaction', inbox: true }),
    expect: signedIn,
    groupless: true,
  },
}

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, moment, nothing, pageOf, paging } from './fields.ts'
import { itemKinds } from './item.ts'
import { personBrief } from './person-brief.ts'

/** What somebody may be told. Each has its own sentence in the web, and its own switch in the settings. */
export const notificationKinds = [
  'mention',
  'reply',
  'comment',
  'answer',
  'accepted',
  'helped',
  'reaction',
  'new-item',
  'followed',
  'group-request',
  'group-invited',
  'group-welcome',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Why it reaches this person. */
export const notificationReasons = [
  'mentioned',
  'author',
  'own-comment',
  'following',
  'taking-part',
  'group-all',
  'host',
  'you',
] as const
export type NotificationReason = (typeof notificationReasons)[number]

const notification = z.strictObject({
  id,
  kind: z.enum(notificationKinds),
  reason: z.enum(notificationReasons),
  item: z.strictObject({ id, kind: z.enum(itemKinds), title: z.string() }).nullable(),
  commentId: id.nullable(),
  group: z.strictObject({ id, slug: z.string(), name: z.string() }).nullable(),
  /** Latest first, at most three; actorCount tells how many in all. */
  actors: z.array(personBrief).max(3),
  actorCount: z.number().int(),
  happenedAt: moment,
  isRead: z.boolean(),
})
export type Notification = z.output<typeof notification>

export const notifications = endpoint({
  name: 'notifications',
  method: 'GET',
  path: '/api/notifications',
  access: 'self',
  summary: 'One’s inbox, latest first; what one may no longer see is absent.',
  query: z.strictObject(paging(50, 30)),
  output: pageOf(notification),
})

export const unreadNotifications = endpoint({
  name: 'unreadNotifications',
  method: 'GET',
  path: '/api/notifications/unread',
  access: 'self',
  summary: 'Whether something unread waits.',
  output: z.strictObject({ hasUnread: z.boolean() }),
})

export const markNotificationsRead = endpoint({
  name: 'markNotificationsRead',
  method: 'PUT',
  path: '/api/notifications/read',
  access: 'self',
  summary: 'Marks some, or all up to a moment, as read or unread; on every device.',
  body: z.strictObject({
    ids: z.array(id).max(100).optional(),
    until: moment.optional(),
    read: z.boolean().default(true),
  }),
  output: z.strictObject({ ids: z.array(id) }),
  repeatable: true,
})

export const markItemNotificationsRead = endpoint({
  name: 'markItemNotificationsRead',
  method: 'PUT',
  path: '/api/items/:itemId/notifications/read',
  access: 'self',
  summary: 'Whoever opens an item has seen what they were told about it.',
  params: z.strictObject({ itemId: id }),
  output: nothing,
  repeatable: true,
})

export const notificationSettings = endpoint({
  name: 'notificationSettings',
  method: 'GET',
  path: '/api/notifications/settings',
  access: 'self',
  summary: 'Which kinds one wants to be told.',
  output: z.strictObject({ kinds: z.array(z.strictObject({ kind: z.enum(notificationKinds), inbox: z.boolean() })) }),
})

export const changeNotificationSetting = endpoint({
  name: 'changeNotificationSetting',
  method: 'PUT',
  path: '/api/notifications/settings/:kind',
  access: 'self',
  summary: 'Turns one kind on or off.',
  params: z.strictObject({ kind: z.enum(notificationKinds) }),
  body: z.strictObject({ inbox: z.boolean() }),
  output: nothing,
  repeatable: true,
})

export const notificationEndpoints = {
  notifications,
  unreadNotifications,
  markNotificationsRead,
  markItemNotificationsRead,
  notificationSettings,
  changeNotificationSetting,
}

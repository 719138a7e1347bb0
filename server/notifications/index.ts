import type { Domain } from '../platform/domain.ts'
import { live } from '../platform/outbox.ts'
import { inboxChanged } from './events.ts'
import { listeners } from './listeners.ts'
import { routes } from './routes.ts'

export const notifications: Domain = {
  name: 'notifications',
  routes,
  listeners,
  live: [live(inboxChanged, ({ personIds }) => [{ to: { people: personIds }, message: { type: inboxChanged.kind } }])],
}

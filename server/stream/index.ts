import type { Domain } from '../platform/domain.ts'
import { live } from '../platform/outbox.ts'
import { streamSeen } from './events.ts'
import { routes } from './routes.ts'

export const stream: Domain = {
  name: 'stream',
  routes,
  live: [live(streamSeen, ({ personId }) => [{ to: { people: [personId] }, message: { type: streamSeen.kind } }])],
}

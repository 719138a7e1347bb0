import type { Domain } from '../platform/domain.ts'
import { routes } from './routes.ts'

/** The first visit, the demo organisation, and communities from elsewhere. */
export const setup: Domain = {
  name: 'setup',
  routes,
}

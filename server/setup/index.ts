import type { Domain } from '../platform/domain.ts'
import { routes } from './routes.ts'
import { seedDemoJob } from './seed-demo-job.ts'

/** The first visit, the demo organisation, and communities from elsewhere. */
export const setup: Domain = {
  name: 'setup',
  routes,
  jobs: [{ name: 'seed-demo', run: seedDemoJob }],
}

export { openDemo } from './open-demo.ts'

import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { communityFileReader } from './community-file-reader.ts'
import { communityImportJob } from './community-import-job.ts'
import { routes } from './routes.ts'
import { seedDemoJob } from './seed-demo-job.ts'

registerFileReader(communityFileReader)

/** The first visit, the demo organisation, and communities from elsewhere. */
export const setup: Domain = {
  name: 'setup',
  routes,
  jobs: [
    { name: 'seed-demo', run: seedDemoJob },
    { name: 'import-community', run: communityImportJob },
  ],
}

export { importFromPath } from './import-from-path.ts'
export { openDemo } from './open-demo.ts'

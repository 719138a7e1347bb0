import type { Fault } from './fault.ts'
import { allKilled } from './kinds/all-killed.ts'
import { clockOff } from './kinds/clock-off.ts'
import { databaseKilled } from './kinds/database-killed.ts'
import { diskFullDatabase } from './kinds/disk-full-database.ts'
import { diskFullUploads } from './kinds/disk-full-uploads.ts'
import { droppingDatabase } from './kinds/dropping-database.ts'
import { liveCut } from './kinds/live-cut.ts'
import { oneRestarts } from './kinds/one-restarts.ts'
import { pgbouncer } from './kinds/pgbouncer.ts'
import { poisoned } from './kinds/poison.ts'
import { sameKey } from './kinds/same-key.ts'
import { slowDatabase } from './kinds/slow-database.ts'
import { soak } from './kinds/soak.ts'
import { stampede } from './kinds/stampede.ts'
import { webKilled } from './kinds/web-killed.ts'
import { workerKilled } from './kinds/worker-killed.ts'

/** All of them, in the order of the table. */
export const faults: Fault[] = [
  webKilled,
  workerKilled,
  databaseKilled,
  allKilled,
  oneRestarts,
  sameKey,
  liveCut,
  diskFullDatabase,
  diskFullUploads,
  slowDatabase,
  droppingDatabase,
  pgbouncer,
  clockOff,
  poisoned,
  stampede,
  soak,
]

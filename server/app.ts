import type { FastifyInstance } from 'fastify'
import { content } from './content/index.ts'
import { conversation } from './conversation/index.ts'
import { files } from './files/index.ts'
import { findViewer, groups, lastSeen } from './groups/index.ts'
import { identity } from './identity/index.ts'
import { newsroom } from './newsroom/index.ts'
import { notifications } from './notifications/index.ts'
import { people } from './people/index.ts'
import { type Consumer, startConsumer } from './platform/consumer.ts'
import type { Services } from './platform/context.ts'
import type { Sql } from './platform/database.ts'
import type { Domain } from './platform/domain.ts'
import { serveHealth } from './platform/health.ts'
import { createHttp } from './platform/http.ts'
import { sweepKeys } from './platform/idempotency.ts'
import { type PgOptions, startJobs } from './platform/jobs.ts'
import { sweepTries } from './platform/limits.ts'
import { startLive } from './platform/live-hub.ts'
import { sweepOutbox } from './platform/sweep-outbox.ts'
import { serveWeb } from './platform/web-files.ts'
import { posts } from './posts/index.ts'
import { questions } from './questions/index.ts'
import { search } from './search/index.ts'
import { setup } from './setup/index.ts'
import { stream } from './stream/index.ts'

/** The one list of what Plein is made of, in the order in which each may lean on those before it. */
export const domains: Domain[] = [
  files,
  identity,
  people,
  groups,
  content,
  conversation,
  posts,
  newsroom,
  questions,
  stream,
  search,
  notifications,
  setup,
]

const platform: Domain = {
  name: 'platform',
  jobs: [
    {
      name: 'sweep-platform',
      schedule: '17 2 * * *',
      run: async (context) => {
        await sweepKeys(context.sql, context.now)
        await sweepOutbox(context.sql, context.now)
        await sweepTries(context.sql, context.now)
      },
    },
  ],
}

const all = () => [platform, ...domains]

/** The web side: HTTP, the live connections and the pages. Not yet listening. */
export async function startWeb(services: Services, direct: Sql, webFolder: string) {
  const http: FastifyInstance = await createHttp(
    services,
    all().flatMap((domain) => domain.routes ?? []),
    findViewer,
    lastSeen,
  )
  serveHealth(http, services)
  await serveWeb(http, webFolder)
  for (const domain of all()) domain.raw?.(http, services)
  const live = await startLive(
    http,
    services,
    direct,
    all().flatMap((domain) => domain.live ?? []),
    findViewer,
  )
  return {
    http,
    async stop() {
      // First nobody new is let in, or who is put out would come back through the same door.
      const closed = http.close()
      await live.stop()
      await closed
    },
  }
}

/** The worker side: what happens after the fact, tasks and the clock. */
export async function startWorker(services: Services, direct: Sql, pgOptions: PgOptions) {
  const consumer: Consumer = startConsumer(
    services,
    all().flatMap(({ name, listeners }) => (listeners?.length ? [{ name, listeners }] : [])),
  )
  const listening = await direct.listen('plein_position', () => consumer.wake())
  const jobs = await startJobs(
    services,
    pgOptions,
    all().flatMap((domain) => domain.jobs ?? []),
  )
  return {
    consumer,
    async stop() {
      await listening.unlisten().catch(() => {})
      await consumer.stop()
      await jobs.stop()
    },
  }
}

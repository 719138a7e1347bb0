import { Logger, makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Query, Services } from './context.ts'
import type { Job } from './domain.ts'

/** How graphile-worker reaches the database: it brings its own driver. */
export type PgOptions = pg.PoolConfig

/** The same address for that driver: a socket folder goes in as its host. */
export function pgOptionsOf(url: string): PgOptions {
  const parts = new URL(url)
  const socketFolder = parts.searchParams.get('host')
  if (!socketFolder?.startsWith('/')) return { connectionString: url }
  return {
    host: socketFolder,
    port: Number(parts.searchParams.get('port') ?? parts.port) || 5432,
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)),
  }
}

// Its own lines are for its own developers; failures are logged below.
const quiet = new Logger(() => () => {})

/**
 * Puts a task on the worker's list, in the caller's transaction: no commit, no task. Never one per write; only for mail,
 * previews, pictures, imports and the schedule.
 * @param key the same key replaces a task that still waits.
 */
export async function addJob(
  context: { sql: Query },
  name: string,
  payload: object,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await context.sql`
    select graphile_worker.add_job(${name}::text, payload := ${context.sql.json(payload as never)}::json,
      job_key := ${options.key ?? null}::text, run_at := ${options.runAt ?? null}::timestamptz, max_attempts := 8)`
}

/** A connection that breaks must not end the process: graphile-worker takes a new one. */
function openPool(options: PgOptions, max: number, lost: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({ ...options, max })
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** Makes graphile-worker's own tables; safe when several processes start at once. */
export async function prepareJobs(options: PgOptions): Promise<void> {
  const pool = openPool(options, 1)
  const worker = await makeWorkerUtils({ pgPool: pool })
  await worker.migrate()
  await worker.release()
  await pool.end()
}

/** Runs the tasks of all domains until stopped. */
export async function startJobs(
  services: Services,
  options: PgOptions,
  jobs: Job[],
): Promise<{ stop(): Promise<void> }> {
  const pool = openPool(options, 4, (error) => services.log.warn({ err: error }, 'the worker lost a connection'))
  const taskList: TaskList = {}
  for (const job of jobs) {
    taskList[job.name] = async (payload) => {
      const log = services.log.child({ job: job.name })
      try {
        await job.run({ services, sql: services.sql as unknown as Query, now: services.now(), log }, payload as never)
        services.wake()
      } catch (error) {
        log.warn({ err: error }, 'a job failed')
        throw error
      }
    }
  }
  const crontab = jobs.flatMap((job) => (job.schedule ? [`${job.schedule} ${job.name} ?max=2`] : [])).join('\n')
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet,
  })
  return {
    async stop() {
      await runner.stop()
      await pool.end()
    },
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { NetConnectOpts } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectionOptions, openDatabase, type Sql } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { pgOptionsOf, prepareJobs } from '../../server/platform/jobs.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { type PleinProcess, type StartPlein, startPlein } from '../plein-process.ts'
import { type Relay, startRelay } from './relay.ts'

/** What a fault works in; all that is started through it is gone when it ends. */
export interface Scene {
  isFull: boolean
  /** Seconds for this run: the short or the full form. */
  seconds(short: number, full: number): number
  folder: string
  say(line: string): void
  /** An empty, migrated database on a PostgreSQL of the run's own. */
  database(): Promise<FaultDatabase>
  plein(options: StartPlein): Promise<PleinProcess>
  relay(targets: NetConnectOpts[]): Promise<Relay>
  /** To be done at the end, latest first. */
  later(work: () => Promise<unknown>): void
}

export interface FaultDatabase {
  /** Straight to it, past every fault; for the checker. */
  sql: Sql
  url: string
  /** Where it listens, for a relay before it. */
  target: NetConnectOpts
  /** Its address through a port of this machine. */
  urlThrough(port: number): string
}

let server: Promise<{ url: string; stop(): Promise<void>; template: string }> | null = null

/** One PostgreSQL for all faults that do not harm PostgreSQL itself. */
async function startServer() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'plein-faults-'))
  const postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} })
  const template = 'faults_template'
  const sql = openDatabase({ url: postgres.url, max: 1 })
  await sql`create database ${sql(template)}`
  await sql.end()
  const url = databaseUrl(postgres.url, template)
  const made = openDatabase({ url, max: 2, statementTimeout: 0 })
  await migrate(made)
  await made.end()
  await prepareJobs(pgOptionsOf(url))
  return {
    url: postgres.url,
    template,
    stop: async () => {
      await postgres.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export async function stopServer(): Promise<void> {
  await (await server)?.stop()
  server = null
}

function databaseUrl(url: string, name: string): string {
  const parts = new URL(url)
  parts.pathname = `/${name}`
  return parts.href
}

async function makeDatabase(later: Scene['later']): Promise<FaultDatabase> {
  server ??= startServer()
  const { url, template } = await server
  const name = `fault_${randomBytes(5).toString('hex')}`
  const command = openDatabase({ url, max: 1 })
  await command`create database ${command(name)} template ${command(template)}`
  const own = databaseUrl(url, name)
  const sql = openDatabase({ url: own, max: 4, statementTimeout: 0, applicationName: 'plein faults' })
  later(async () => {
    await sql.end({ timeout: 5 })
    await command`drop database if exists ${command(name)} with (force)`
    await command.end()
  })
  const { path, host, port, username, password } = connectionOptions(own) as Record<string, string>
  return {
    sql,
    url: own,
    target: path ? { path } : { host: host!, port: Number(port) },
    urlThrough: (through) =>
      `postgres://${username}${password ? `:${encodeURIComponent(password)}` : ''}@127.0.0.1:${through}/${name}`,
  }
}

/** Runs one fault in a scene of its own and clears it away, however it ends. */
export async function inScene<T>(
  options: { isFull: boolean; say: (line: string) => void },
  run: (scene: Scene) => Promise<T>,
) {
  const ends: (() => Promise<unknown>)[] = []
  const later = (work: () => Promise<unknown>) => void ends.push(work)
  const folder = await mkdtemp(join(tmpdir(), 'plein-fault-'))
  later(() => rm(folder, { recursive: true, force: true }))
  try {
    return await run({
      isFull: options.isFull,
      seconds: (short, full) => (options.isFull ? full : short),
      folder,
      say: options.say,
      later,
      database: () => makeDatabase(later),
      async plein(how) {
        const plein = await startPlein({ ...how, environment: { DATA_FOLDER: folder, ...how.environment } })
        later(() => plein.kill('SIGTERM'))
        return plein
      },
      async relay(targets) {
        const relay = await startRelay(targets)
        later(() => relay.stop())
        return relay
      },
    })
  } finally {
    for (const end of ends.reverse()) await end().catch((error) => options.say(`clearing up: ${error}`))
  }
}

import { flushCompileCache } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { startWeb, startWorker } from './app.ts'
import { organisationFacts } from './identity/index.ts'
import { openBriefLine } from './platform/brief-reading.ts'
import { startClock } from './platform/clock.ts'
import { type Config, readConfig, SettingsError } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { type PgOptions, pgOptionsOf, prepareJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { refusalFromDatabase } from './platform/refusal-from-database.ts'
import { startSequencer } from './platform/sequencer.ts'
import { createServices } from './platform/services.ts'
import { StartRefusal } from './platform/start-refusal.ts'

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))

/** Starts one Plein process: web, worker, or all in one. Returns how to stop it. */
export async function main(environment = process.env) {
  const config = readConfig(environment)
  const log = createLog(config)
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: (line) => log.info(line) })
  try {
    return await startProcess(config, log, embedded)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

type Embedded = Awaited<ReturnType<typeof startEmbeddedPostgres>>

async function startProcess(config: Config, log: Logger, embedded: Embedded | null) {
  const url = embedded?.url ?? config.databaseUrl!
  const directUrl = embedded?.url ?? config.databaseDirectUrl ?? url
  const pgOptions: PgOptions = pgOptionsOf(directUrl)
  const sql = openDatabase({ url, max: config.databasePool, applicationName: `plein ${config.role}` })
  const who = openDatabase({ url, max: 1, applicationName: `plein ${config.role} who` })
  const brief = openBriefLine(url, `plein ${config.role} brief`)
  const direct = openDatabase({
    url: directUrl,
    max: 4,
    applicationName: `plein ${config.role} direct`,
    statementTimeout: 0,
  })
  await migrate(direct).catch((error: unknown) => {
    throw refusalFromDatabase(error, directUrl)
  })
  // Also for a web process: it puts tasks on the list, perhaps before the first worker was ever started.
  await prepareJobs(pgOptions)
  const sequencer = startSequencer(direct, log)
  const clock = await startClock(direct, log)
  const services = createServices({
    config,
    log,
    sql,
    who,
    ...(brief && { brief }),
    aside: direct,
    wake: sequencer.wake,
    now: clock.now,
  })
  const worker = config.role === 'web' ? null : await startWorker(services, direct, pgOptions)
  const web = config.role === 'worker' ? null : await startWeb(services, direct, webFolder)
  const stop = async () => {
    await Promise.race([web?.stop(), pause(8000, undefined, { ref: false })])
    await worker?.stop()
    clock.stop()
    await sequencer.stop()
    await Promise.all([sql, who, brief, direct].map((one) => one?.end({ timeout: 3 })))
    await embedded?.stop()
  }
  try {
    if (web) await listen(web.http, config.port, config.host)
  } catch (error) {
    // in order: a database that stops under open connections would hide the reason behind its own complaints
    await stop().catch(() => {})
    throw error
  }
  return { config, services, http: web?.http, databaseUrl: url, stop }
}

async function listen(
  http: { listen(options: { port: number; host: string }): Promise<string> },
  port: number,
  host: string,
) {
  try {
    await http.listen({ port, host })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new StartRefusal(
        `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=3001 npm start`,
      )
    if (code === 'EACCES')
      throw new StartRefusal(`Port ${port} needs more rights than this user has. Choose another: PORT=3000 npm start`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartRefusal(`HOST=${host} is no address of this machine. Leave HOST out to listen on all of them.`)
    throw error
  }
}

/**
 * Runs Plein until it is told to stop, and says in one line where it is. What keeps it from starting is said in plain
 * words; the process then ends with code 1.
 * @param prepare work to do first, such as building the web; `announce` replaces the line, for the demo.
 */
export async function serve(
  options: {
    environment?: Record<string, string | undefined>
    prepare?: () => Promise<void>
    announce?: (plein: Plein) => Promise<string>
  } = {},
): Promise<void> {
  try {
    await options.prepare?.()
    const plein = await main(options.environment ?? process.env)
    let stopping = false
    const stop = () => {
      if (stopping) return
      stopping = true
      plein.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
    console.log(`\n${await (options.announce ?? whereItIs)(plein)}\n`)
    // now, so that also a process that is killed leaves the next one a quick start
    flushCompileCache()
  } catch (error) {
    console.error(error instanceof StartRefusal || error instanceof SettingsError ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}

export type Plein = Awaited<ReturnType<typeof main>>

async function whereItIs({ config, services, http }: Plein): Promise<string> {
  if (!http) return 'Plein’s worker is ready.'
  const isSetUp = await organisationFacts(services)
  return isSetUp
    ? `Plein is ready: ${config.publicUrl}`
    : `Plein is ready to be set up. Open ${config.publicUrl} in your browser; it leads you on.`
}

if (import.meta.main) await serve()

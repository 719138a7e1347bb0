import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { startWeb, startWorker } from './app.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { type PgOptions, pgOptionsOf } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import { startSequencer } from './platform/sequencer.ts'
import { createServices } from './platform/services.ts'
import { StartRefusal } from './platform/start-refusal.ts'

const webFolder = new URL('../dist/web', import.meta.url).pathname

/** Starts one Plein process: web, worker, or all in one. Returns how to stop it. */
export async function main(environment = process.env) {
  const config = readConfig(environment)
  const log = pino({ level: config.logLevel, base: { role: config.role } })
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: (line) => log.info(line) })
  const url = embedded?.url ?? config.databaseUrl!
  const directUrl = embedded?.url ?? config.databaseDirectUrl ?? url
  const pgOptions: PgOptions = pgOptionsOf(directUrl)
  const sql = openDatabase({ url, max: config.databasePool, applicationName: `plein ${config.role}` })
  const direct = openDatabase({
    url: directUrl,
    max: 4,
    applicationName: `plein ${config.role} direct`,
    statementTimeout: 0,
  })
  await migrate(direct)
  const sequencer = startSequencer(direct, log)
  const services = createServices({ config, log, sql, wake: sequencer.wake })
  const worker = config.role === 'web' ? null : await startWorker(services, direct, pgOptions)
  const web = config.role === 'worker' ? null : await startWeb(services, direct, webFolder)
  if (web) {
    await listen(web.http, config.port, config.host)
  }
  const stop = async () => {
    await Promise.race([web?.stop(), pause(8000, undefined, { ref: false })])
    await worker?.stop()
    await sequencer.stop()
    await Promise.all([sql.end({ timeout: 3 }), direct.end({ timeout: 3 })])
    await embedded?.stop()
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
    throw error
  }
}

if (import.meta.main) {
  try {
    const plein = await main()
    let stopping = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (stopping) return
        stopping = true
        plein.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        )
      })
    if (plein.http) console.log(`\nPlein is ready: ${plein.config.publicUrl}\n`)
    else console.log('\nPlein’s worker is ready.\n')
  } catch (error) {
    console.error(error instanceof StartRefusal ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}

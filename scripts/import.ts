/**
 * npm run import -- <folder-or-zip> [--into group|everyone] [--site name]
 *
 * Brings a community in the Stack Exchange dump format into Plein, also while Plein runs. Running it again changes
 * nothing. docs/import-stack-exchange.md says what becomes what.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig, SettingsError } from '../server/platform/config.ts'
import { openDatabase } from '../server/platform/database.ts'
import { databaseTrouble } from '../server/platform/database-trouble.ts'
import { findRunningDatabase, startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { Refusal } from '../server/platform/refusal.ts'
import { createServices } from '../server/platform/services.ts'
import { StartRefusal } from '../server/platform/start-refusal.ts'
import { importFromPath } from '../server/setup/index.ts'
import { wordsFor } from './import-words.ts'
import { printReport } from './print-report.ts'

const usage = 'npm run import -- <folder-or-zip> [--into group|everyone] [--site name]'

function asked(): { path: string; into: 'group' | 'everyone'; site: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { into: { type: 'string', default: 'group' }, site: { type: 'string' } },
    })
    const { into, site } = values
    const [path, ...more] = positionals
    if (!path || more.length || (into !== 'group' && into !== 'everyone')) throw new StartRefusal(usage)
    return { path: resolve(path), into, site }
  } catch (error) {
    throw error instanceof StartRefusal ? error : new StartRefusal(`${(error as Error).message}\n${usage}`)
  }
}

async function run() {
  const given = asked()
  const config = readConfig(process.env)
  const running = config.databaseUrl ?? (await findRunningDatabase(config.dataFolder))
  const own = running ? null : await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: () => {} })
  const sql = openDatabase({ url: running ?? own!.url, max: 4, applicationName: 'plein import', statementTimeout: 0 })
  try {
    if (own) await migrate(sql)
    const services = createServices({ config, log: pino({ level: 'warn' }), sql, aside: sql, wake: () => {} })
    let shown = 0
    const report = await importFromPath(services, given, (step, done, total) => {
      // One line in ten a second is enough for a log that keeps them all.
      if (performance.now() - shown < 1000) return
      shown = performance.now()
      console.log(`${step.padEnd(10)} ${done} of ${total}`)
    })
    printReport(report)
  } finally {
    await sql.end({ timeout: 3 })
    await own?.stop()
  }
}

try {
  await run()
} catch (error) {
  if (error instanceof Refusal)
    console.error(`\n${wordsFor(error.code)}${error.params?.file ? ` ${error.params.file}` : ''}\n`)
  else if ((error as { code?: string }).code === '53100')
    console.error('\nThe disk of the database is full. Nothing of this was kept: make room, and run it again.\n')
  else if (databaseTrouble(error) === 'away')
    console.error(
      '\nThe database stopped meanwhile. This comes in whole or not at all: start it, and run this again.\n',
    )
  else console.error(error instanceof StartRefusal || error instanceof SettingsError ? `\n${error.message}\n` : error)
  process.exitCode = 1
}

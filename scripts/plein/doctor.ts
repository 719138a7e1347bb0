import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, readConfig, SettingsError } from '../../server/platform/config.ts'
import { findRunningDatabase, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import { checkDatabase, openForCheck } from './checks/check-database.ts'
import { checkDataFolder, checkLeftovers, checkNode, checkOpenFiles, checkPort } from './checks/check-machine.ts'
import { checkMail } from './checks/check-mail.ts'
import { checkSettings } from './checks/check-settings.ts'
import { checkUploads } from './checks/check-uploads.ts'
import type { Finding } from './checks/finding.ts'

/**
 * Looks at everything a start leans on, and names what is wrong with what to do. Changes nothing; says no secret.
 * @returns what was found, and how many things were looked at
 */
export async function doctor(
  environment: Record<string, string | undefined>,
): Promise<{ findings: Finding[]; checked: number }> {
  let config: Config
  try {
    config = readConfig(environment)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    // with a wrong setting the rest would be looked at in the wrong place
    const findings = error.message.split('\n').map((what) => ({ what, remedy: 'Correct it and ask the doctor again.' }))
    return { findings, checked: 1 }
  }
  const running = config.databaseUrl ? undefined : await findRunningDatabase(config.dataFolder)
  const parts = [
    checkNode(),
    await checkOpenFiles(),
    checkSettings(environment, config),
    await checkDataFolder(config),
    await checkLeftovers(config, running !== undefined),
    await checkPort(config, running !== undefined),
    await checkMail(config),
    ...(await checkData(config, running)),
  ]
  return { findings: parts.flat(), checked: parts.length }
}

async function checkData(config: Config, running: string | undefined): Promise<Finding[][]> {
  if (config.databaseUrl) {
    const own = await checkAt(config, config.databaseUrl, 'DATABASE_URL')
    if (!config.databaseDirectUrl || config.databaseDirectUrl === config.databaseUrl) return own
    const direct = await openForCheck(config.databaseDirectUrl, 'DATABASE_DIRECT_URL')
    await direct.sql?.end({ timeout: 1 })
    return [...own, direct.findings]
  }
  if (running) return checkAt(config, running, 'the database', true)
  const present = await readdir(join(config.dataFolder, 'postgres')).catch(() => [])
  if (present.length === 0) return []
  try {
    const own = await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: () => {} })
    try {
      return await checkAt(config, own.url, 'the database', true)
    } finally {
      await own.stop()
    }
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    const [what, ...remedy] = error.message.split(/(?<=\.) /)
    return [[{ what: what!, remedy: remedy.join(' ') }]]
  }
}

async function checkAt(config: Config, url: string, name: string, isEmbedded = false): Promise<Finding[][]> {
  const { sql, findings } = await openForCheck(url, name)
  if (!sql) return [findings]
  try {
    const [row] = await sql<
      { known: boolean }[]
    >`select coalesce(has_table_privilege(to_regclass('file'), 'select'), false) as known`
    return [await checkDatabase(sql, config, isEmbedded), ...(row?.known ? [await checkUploads(sql, config)] : [])]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

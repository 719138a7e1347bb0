import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { signEveryoneOut } from '../../server/identity/index.ts'
import type { Config } from '../../server/platform/config.ts'
import { openDatabase, type Sql } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { lastMigration } from '../../server/platform/migrate.ts'
import { refusalFromDatabase } from '../../server/platform/refusal-from-database.ts'
import { refusalFromFileSystem, StartRefusal } from '../../server/platform/start-refusal.ts'
import { copyWithSum, eachOf } from './copy-with-sum.ts'
import { runTool } from './dump-postgres.ts'
import { type Manifest, readManifest, verifyBackup } from './manifest.ts'

export interface Restored {
  manifest: Manifest
  /** Uploads that the database knows and the backup has not. */
  missing: string[]
  signedOut: number | null
}

/**
 * Puts a backup into an empty data folder (and, where DATABASE_URL is set, an empty database). Every byte is checked before
 * anything is written; Plein is not started.
 * @throws StartRefusal in one sentence: no whole backup, a folder that is not empty, a newer Plein, too little room
 */
export async function restore(
  config: Config,
  backupFolder: string,
  options: { signEveryoneOut: boolean },
): Promise<Restored> {
  const from = resolve(backupFolder)
  const manifest = await readManifest(from)
  await refuseUnfit(config, manifest)
  await refuseFull(config)
  await verifyBackup(from, manifest)
  const half = join(config.dataFolder, 'restoring')
  try {
    await rm(half, { recursive: true, force: true })
    await copyAll(from, half, manifest)
    await mkdir(join(half, 'files'), { recursive: true, mode: 0o700 })
    if (manifest.database === 'dump')
      await runTool('pg_restore', config.databaseUrl!, [
        '--no-owner',
        '--no-privileges',
        '--single-transaction',
        join(from, 'database.dump'),
      ])
    else await rename(join(half, 'postgres'), join(config.dataFolder, 'postgres'))
    await rename(join(half, 'files'), join(config.dataFolder, 'files'))
    await rm(half, { recursive: true })
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => {})
    throw refusalFromFileSystem(error, config.dataFolder)
  }
  const own = config.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: () => {} })
  const sql = openDatabase({ url: own?.url ?? config.databaseUrl!, max: 1, statementTimeout: 0 })
  try {
    return await settle(config, sql, manifest, options)
  } finally {
    await sql.end({ timeout: 5 })
    await own?.stop()
  }
}

async function refuseUnfit(config: Config, manifest: Manifest): Promise<void> {
  const ours = await lastMigration()
  if (manifest.migration > ours)
    throw new StartRefusal(
      `This backup was made by a newer Plein (${manifest.plein}, migration ${manifest.migration}; this one knows ${ours}). Restore it with that Plein.`,
    )
  if (manifest.database === 'dump' && !config.databaseUrl)
    throw new StartRefusal(
      'This backup is of a database of its own. Set DATABASE_URL to an empty database to restore into.',
    )
  if (manifest.database === 'files' && config.databaseUrl)
    throw new StartRefusal(
      'This backup holds the database that Plein itself runs. Leave DATABASE_URL out to restore it, and move to a database of your own after it.',
    )
}

async function refuseFull(config: Config): Promise<void> {
  const present = await readdir(config.dataFolder).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return []
    throw refusalFromFileSystem(error, config.dataFolder)
  })
  // what an interrupted restore left is no Plein
  if (present.some((name) => name !== 'restoring' && name !== 'lost+found'))
    throw new StartRefusal(`${config.dataFolder} is not empty. Restore into another folder: DATA_FOLDER=…`)
  if (!config.databaseUrl) return
  const sql = openDatabase({ url: config.databaseUrl, max: 1 })
  try {
    const [row] = await sql<{ tables: number }[]>`
      select count(*)::int as tables from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
    if (row!.tables > 0) throw new StartRefusal('The database in DATABASE_URL is not empty. Restore into a new one.')
  } catch (error) {
    throw refusalFromDatabase(error, config.databaseUrl)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function copyAll(from: string, into: string, manifest: Manifest): Promise<void> {
  const wanted = Object.entries(manifest.files).filter(([path]) => path !== 'database.dump')
  await mkdir(into, { recursive: true, mode: 0o700 })
  const bytes = wanted.reduce((sum, [, file]) => sum + file.bytes, 0)
  const { bavail, bsize } = await statfs(into)
  if (bavail * bsize < bytes + 64 * 2 ** 20)
    throw new StartRefusal(
      `There is not room for this backup in ${dirname(into)}: it needs ${Math.ceil(bytes / 2 ** 20) + 64} MB.`,
    )
  const folders = new Set([...manifest.folders, ...wanted.map(([path]) => dirname(path))])
  for (const folder of folders) await mkdir(join(into, folder), { recursive: true, mode: 0o700 })
  await eachOf(wanted, async ([path, sum]) => {
    const copied = await copyWithSum(join(from, path), join(into, path))
    if (copied.sha256 !== sum.sha256) throw new StartRefusal(`${path} changed while it was restored. Begin again.`)
  })
}

/** With the database as it was at its moment: what does not belong to that moment goes, and what is asked is done. */
async function settle(config: Config, sql: Sql, manifest: Manifest, options: { signEveryoneOut: boolean }) {
  const [found] = await sql<{ migration: number }[]>`select max(number) as migration from migration`
  if (found?.migration !== manifest.migration)
    throw new StartRefusal(
      `The restored database is at migration ${found?.migration} and the backup says ${manifest.migration}. Do not use it: take another backup.`,
    )
  const rows = await sql<{ id: string }[]>`select id from file`
  const known = new Set(rows.map(({ id }) => id))
  const folder = join(config.dataFolder, 'files')
  const present = new Set(await readdir(folder))
  // uploads of after the moment, which nothing in the database knows
  for (const id of present) if (!known.has(id)) await rm(join(folder, id), { recursive: true })
  const missing = [...known].filter((id) => !present.has(id)).sort()
  const signedOut = options.signEveryoneOut ? await signEveryoneOut({ sql }) : null
  return { manifest, missing, signedOut }
}

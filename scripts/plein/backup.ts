import { execFile } from 'node:child_process'
import { mkdir, readdir, realpath, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../../server/platform/config.ts'
import { openDatabase, type Sql } from '../../server/platform/database.ts'
import { refusalFromDatabase } from '../../server/platform/refusal-from-database.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import { type Copied, copyPostgres } from './copy-postgres.ts'
import { copyWithSum, eachOf, type Sum } from './copy-with-sum.ts'
import { dumpPostgres } from './dump-postgres.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { pleinVersion } from './plein-version.ts'
import { withDatabase } from './with-database.ts'

/**
 * Copies database and uploads as of one moment into a new folder, while Plein runs or stands still. The folder gets its
 * name when it is complete: half a backup is called `<folder>.unfinished`.
 * @throws StartRefusal in one sentence: a folder that is there already, a full disk, no right to read
 */
export async function backup(config: Config, target: string): Promise<{ folder: string; manifest: Manifest }> {
  const folder = resolve(target)
  await refuseTarget(config, folder)
  const unfinished = `${folder}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
    // Made by us or not at all: in a folder where others may write, one that stands there is theirs to read.
    await mkdir(unfinished, { mode: 0o700 })
    const manifest = await withDatabase(config, (url) => fill(config, url, unfinished))
    await writeManifest(unfinished, manifest)
    // Everything on the disk before the name says so. Where there is no such command the system does it in its own time.
    await promisify(execFile)('sync', ['-f', unfinished]).catch(() => {})
    await rename(unfinished, folder)
    return { folder, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {})
    throw refusalOf(error, folder)
  }
}

async function refuseTarget(config: Config, folder: string): Promise<void> {
  const present = await readdir(folder).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null
    throw new StartRefusal(`${folder} cannot be used (${error.code}). Name a folder that does not exist yet.`)
  })
  if (present) throw new StartRefusal(`${folder} is there already. Name a folder that does not exist yet.`)
  const inside = relative(config.dataFolder, folder)
  if (!inside.startsWith('..')) throw new StartRefusal(`A backup inside ${config.dataFolder} is lost together with it.`)
}

async function fill(config: Config, url: string, into: string): Promise<Manifest> {
  const sql = openDatabase({ url, max: 1, applicationName: 'plein backup', statementTimeout: 0 })
  try {
    const [facts] = await sql<{ migration: number; version: number; begun: Date; bytes: number }[]>`
      select (select max(number) from migration) as migration, current_setting('server_version_num')::int as version,
        clock_timestamp() as begun, pg_database_size(current_database())
          + (select coalesce(sum(bytes), 0) from file)::bigint as bytes`.catch((error: { code?: string }) => {
      if (error.code === '42P01')
        throw new StartRefusal('This database holds no Plein yet: there is nothing to back up.')
      throw refusalFromDatabase(error, url)
    })
    const { bavail, bsize } = await statfs(into)
    if (bavail * bsize < facts!.bytes)
      throw new StartRefusal(
        `There is not room for the backup in ${dirname(into)}: about ${megabytes(facts!.bytes)} MB are needed, ${megabytes(bavail * bsize)} MB are free.`,
      )
    const copied = config.databaseUrl
      ? await dumpPostgres(sql, url, join(into, 'database.dump'))
      : await copyFiles(config, url, sql, join(into, 'postgres'))
    const { files, missing } = await copyUploads(config, sql, copied.fileIds, join(into, 'files'))
    return {
      form: 1,
      plein: pleinVersion,
      migration: facts!.migration,
      database: config.databaseUrl ? 'dump' : 'files',
      postgres: Math.floor(facts!.version / 10_000),
      begunAt: facts!.begun.toISOString(),
      moment: copied.moment.toISOString(),
      folders: copied.folders.map((name) => `postgres/${name}`),
      files: { ...copied.files, ...files },
      missing,
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function copyFiles(config: Config, url: string, sql: Sql, into: string): Promise<Copied & { fileIds: string[] }> {
  await mkdir(into, { mode: 0o700 })
  const copied = await copyPostgres(url, await realpath(join(config.dataFolder, 'postgres')), into, copyWithSum)
  const files = Object.fromEntries(Object.entries(copied.files).map(([path, sum]) => [`postgres/${path}`, sum]))
  // A moment after the database's own: those that came since go out again when the backup is restored.
  const rows = await sql<{ id: string }[]>`select id from file`
  return { ...copied, files, fileIds: rows.map(({ id }) => id) }
}

/** Uploads never change under their id, so they may be copied after the database's moment. */
async function copyUploads(config: Config, sql: Sql, ids: string[], into: string) {
  const files: Record<string, Sum> = {}
  const gone: string[] = []
  await mkdir(into, { mode: 0o700 })
  await eachOf(ids, async (id) => {
    const from = join(config.dataFolder, 'files', id)
    const parts = await readdir(from).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    if (parts.length === 0) gone.push(id)
    else await mkdir(join(into, id), { mode: 0o700 })
    for (const part of parts) files[`files/${id}/${part}`] = await copyWithSum(join(from, part), join(into, id, part))
  })
  // The nightly sweep takes the bytes first and the row after: what has no row any more was nobody's.
  const still = await sql<{ id: string }[]>`select id from file where id = any(${gone}::uuid[])`
  return { files, missing: still.map(({ id }) => id).sort() }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20)

function refusalOf(error: unknown, folder: string): unknown {
  const { code, path } = error as { code?: string; path?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StartRefusal(`The disk that holds ${dirname(folder)} is full; nothing of this backup was kept.`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartRefusal(`${path ?? folder} may not be read or written by this user. Run this as the user of Plein.`)
  if (code === '42501')
    return new StartRefusal('The user in DATABASE_URL may not read every table. Use the owner of the database.')
  return error
}

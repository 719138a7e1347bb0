import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectionOptions } from '../../server/platform/database.ts'
import { postgres } from '../../server/platform/postgres-client.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import { eachOf, type Sum, sumOf } from './copy-with-sum.ts'

/** What a start makes anew, and what belongs to the running server only: as pg_basebackup leaves it out. */
const emptied = new Set([
  'log',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
])
const leftOut =
  /^(postmaster\.(pid|opts)|current_logfiles.*|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*)$/
/** Tables of one session. */
const temporary = /^t\d+_\d+/

export interface Copied {
  folders: string[]
  files: Record<string, Sum>
  moment: Date
}

type Copy = (from: string, to: string) => Promise<Sum>

/**
 * Copies the files of a running PostgreSQL by its own low-level backup functions: a copy that was written to while it was
 * read, with all of the write-ahead log that makes it whole again. A slot keeps that log until it is copied.
 * @param data the folder of its data, on this machine
 * @param into an empty folder
 */
export async function copyPostgres(url: string, data: string, into: string, copy: Copy): Promise<Copied> {
  const sql = postgres({ ...connectionOptions(url), max: 1, idle_timeout: 0, onnotice: () => {} })
  const sums: Record<string, Sum> = {}
  try {
    // One connection: it ends the backup, and takes the slot with it, when this process ends in whatever way.
    await sql`select pg_create_physical_replication_slot(${`plein_backup_${process.pid}`}, true, true)`
    await sql`select pg_backup_start('plein', fast => true)`
    // What comes after this list is in the log, and is made again from it.
    const { folders, files } = await treeOf(data)
    for (const folder of folders) await mkdir(join(into, folder), { recursive: true, mode: 0o700 })
    await eachOf(files, async (path) => {
      const sum = await copy(join(data, path), join(into, path)).catch((error: { code?: string }) => {
        // a table that was dropped meanwhile; the log tells the copy so
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (sum) sums[path] = sum
    })
    // last, as PostgreSQL's own tool does: where the log is to be read from must not be older than what was copied
    sums['global/pg_control'] = await copyControl(data, into)
    const [end] = await sql<{ label: string; last: string; moment: Date }[]>`
      select labelfile as label, pg_walfile_name(lsn) as last, clock_timestamp() as moment
      from pg_backup_stop(wait_for_archive => false)`
    await writeFile(join(into, 'backup_label'), end!.label, { mode: 0o600 })
    sums.backup_label = await sumOf(join(into, 'backup_label'))
    const first = /\(file ([0-9A-F]{24})\)/.exec(end!.label)?.[1] ?? ''
    for (const name of await segments(join(data, 'pg_wal'), first, end!.last))
      sums[`pg_wal/${name}`] = await copy(join(data, 'pg_wal', name), join(into, 'pg_wal', name))
    return { folders, files: sums, moment: end!.moment }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function treeOf(data: string): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = []
  const files: string[] = []
  const walk = async (inside: string) => {
    const entries = await readdir(join(data, inside), { withFileTypes: true }).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    for (const entry of entries) {
      const path = inside ? `${inside}/${entry.name}` : entry.name
      if (inside === 'pg_tblspc')
        throw new StartRefusal('This database has a table space outside its folder. Back it up with pg_basebackup.')
      if (leftOut.test(entry.name)) continue
      if (entry.isDirectory()) {
        folders.push(path)
        if (!emptied.has(path)) await walk(path)
      } else if (entry.isFile() && path !== 'global/pg_control' && !temporary.test(entry.name)) files.push(path)
    }
  }
  await walk('')
  folders.push('pg_wal/archive_status', 'pg_wal/summaries')
  return { folders: [...new Set(folders)], files }
}

/** It is one sector and may be read while it is written: read until two readings are the same. */
async function copyControl(data: string, into: string): Promise<Sum> {
  const path = join(data, 'global/pg_control')
  const copy = join(into, 'global/pg_control')
  for (let tries = 0; ; tries++) {
    const read = await readFile(path)
    if (tries < 20 && !read.equals(await readFile(path))) continue
    await writeFile(copy, read, { mode: 0o600 })
    return sumOf(copy)
  }
}

/** The files of the log from the first to the last, both included, and the history of the time line. */
async function segments(folder: string, first: string, last: string): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  const found = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
  const { size } = await stat(join(folder, found[0] ?? '')).catch(() => ({ size: 0 }))
  const place = (name: string) =>
    Number.parseInt(name.slice(8, 16), 16) * (2 ** 32 / size) + Number.parseInt(name.slice(16), 16)
  if (found[0] !== first || found.at(-1) !== last || found.length !== place(last) - place(first) + 1)
    throw new StartRefusal('PostgreSQL threw away a part of its log while it was copied. Make the backup again.')
  return [...names.filter((name) => name.endsWith('.history')), ...found]
}

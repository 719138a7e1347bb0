import { spawn } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Sql } from '../../server/platform/database.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'
import type { Copied } from './copy-postgres.ts'
import { sumOf } from './copy-with-sum.ts'

/**
 * Dumps a database that Plein did not bring, by the pg_dump of this machine. The list of uploads is read in the same
 * snapshot, so both are of one moment.
 * @throws StartRefusal when there is no pg_dump, or one that is older than the server
 */
export async function dumpPostgres(sql: Sql, url: string, into: string): Promise<Copied & { fileIds: string[] }> {
  return sql.begin('isolation level repeatable read read only', async (inside) => {
    await inside`set local idle_in_transaction_session_timeout = 0`
    const [taken] = await inside<{ snapshot: string; moment: Date }[]>`
      select pg_export_snapshot() as snapshot, clock_timestamp() as moment`
    const rows = await inside<{ id: string }[]>`select id from file`
    await runTool('pg_dump', url, ['--format=custom', `--snapshot=${taken!.snapshot}`, `--file=${into}`])
    await chmod(into, 0o600)
    const sum = await sumOf(into)
    return { folders: [], files: { [basename(into)]: sum }, moment: taken!.moment, fileIds: rows.map(({ id }) => id) }
  })
}

/** Runs pg_dump or pg_restore on this database. The password goes by the environment: a command line is for all to see. */
export async function runTool(tool: 'pg_dump' | 'pg_restore', url: string, args: string[]): Promise<void> {
  const parts = new URL(url)
  const password = parts.searchParams.get('password') ?? decodeURIComponent(parts.password)
  parts.password = ''
  parts.searchParams.delete('password')
  if (parts.searchParams.has('sslpassword'))
    throw new StartRefusal(
      `${tool} would show the sslpassword of DATABASE_URL to everybody on this machine. Name a key without one in sslkey.`,
    )
  // ours, not PostgreSQL's
  parts.searchParams.delete('prepare')
  const child = spawn(tool, [...args, '--no-password', `--dbname=${parts.href}`], {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8192)
  })
  const code = await new Promise<number | null>((done, fail) => {
    child.once('close', done)
    child.once('error', (error: { code?: string }) =>
      fail(
        error.code === 'ENOENT'
          ? new StartRefusal(
              `${tool} is not on this machine. Install PostgreSQL's client programs of the server's version (Debian: postgresql-client), ` +
                'or use the backup of your database provider together with DATA_FOLDER/files.',
            )
          : error,
      ),
    )
  })
  if (code === 0) return
  if (/server version mismatch|unsupported version/.test(said))
    throw new StartRefusal(
      `The ${tool} of this machine is older than the server or the backup. Install the client programs of the server's version.`,
    )
  if (/No space left on device|Disk quota/.test(said)) throw Object.assign(new Error(said), { code: 'ENOSPC' })
  throw new StartRefusal(`${tool} did not succeed: ${said.trim().split('\n').at(-1)}`)
}

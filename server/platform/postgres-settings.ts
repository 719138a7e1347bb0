import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where PostgreSQL listens: on a socket in a folder of its own, or on loopback with a password. */
export type PostgresAddress =
  | { kind: 'socket'; folder: string; port: number }
  | { kind: 'loopback'; folder: string; port: number; password: string }

/**
 * Makes the folder for the socket: short, because the whole path may be 107 bytes at most, and only for its owner,
 * because who can open the socket is let in. Where there are no such sockets: a free loopback port and a password.
 */
export async function chooseAddress(): Promise<PostgresAddress> {
  const base = Buffer.byteLength(tmpdir()) < 70 ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(base, 'plein-'))
  if (await canListen(join(folder, 'try'))) return { kind: 'socket', folder, port: 5432 }
  return { kind: 'loopback', folder, port: await freePort(), password: randomBytes(24).toString('hex') }
}

/** Writes who may come in; kept beside the socket, so that each start decides anew. */
export async function writeAccessRules(address: PostgresAddress): Promise<string> {
  const file = join(address.folder, 'hba.conf')
  const rule = address.kind === 'socket' ? 'local all all trust' : 'host all all 127.0.0.1/32 scram-sha-256'
  await writeFile(file, `${rule}\n`, { mode: 0o644 })
  return file
}

/** The address as a connection URL that both postgres.js (through openDatabase) and node-postgres understand. */
export function addressUrl(address: PostgresAddress, database: string): string {
  return address.kind === 'socket'
    ? `postgres://plein@localhost/${database}?host=${encodeURIComponent(address.folder)}`
    : `postgres://plein:${address.password}@127.0.0.1:${address.port}/${database}`
}

/** Settings for a small server, given on the command line so that a new Plein brings its own. */
export function postgresArguments(address: PostgresAddress, rulesFile: string, fsync: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: address.kind === 'socket' ? '' : '127.0.0.1',
    unix_socket_directories: address.kind === 'socket' ? address.folder : '',
    port: address.port,
    hba_file: rulesFile,
    max_connections: 100,
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    // Many short queries: planning for compilation or parallel workers costs more than it brings.
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    random_page_cost: 1.1,
    max_wal_size: '1GB',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A file a weekday, emptied when its day comes again. Terse and without statements: no one's words end up in a log.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function canListen(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  const server = createServer()
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(path, () => resolve(true))
  })
  if (listens) await new Promise((resolve) => server.close(resolve))
  await rm(path, { force: true })
  return listens
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { type EmbeddedPostgres, findRunningDatabase, startEmbeddedPostgres } from './embedded-postgres.ts'
import { postmasterPid } from './postgres-leftovers.ts'
import { isRunning } from './process-identity.ts'
import { refusalFromFileSystem, StartRefusal } from './start-refusal.ts'

const isRoot = process.geteuid?.() === 0
const lines: string[] = []
let dataFolder: string
let running: EmbeddedPostgres[]
let children: ChildProcess[]

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'plein-data-'))
  running = []
  children = []
  lines.length = 0
})

afterEach(async () => {
  for (const server of running) await server.stop()
  for (const child of children) child.kill('SIGKILL')
  await rm(dataFolder, { recursive: true, force: true })
})

async function start(options: { userNamespaces?: boolean; fsync?: boolean } = {}) {
  const server = await startEmbeddedPostgres({
    dataFolder,
    log: (line) => lines.push(line),
    fsync: false,
    ...options,
  })
  running.push(server)
  return server
}

async function stop(server: EmbeddedPostgres) {
  running.splice(running.indexOf(server), 1)
  await server.stop()
}

async function query(url: string, text: string) {
  const sql = openDatabase({ url, max: 1 })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

/** Another Node that starts a Plein's database on the same folder and keeps it running. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = join(import.meta.dirname, 'embedded-postgres.ts')
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)}
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: console.error, fsync: false })
    console.log('started')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve())
    child.once('exit', () => reject(new Error('ended before it started')))
  })
  return child
}

async function killHard(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

test('keeps its data over a stop and a start, and leaves nothing running or locked', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 42 as answer')
  expect(await findRunningDatabase(dataFolder)).toBe(first.url)
  const pid = await postmasterPid(join(dataFolder, 'postgres'))
  await stop(first)
  expect(isRunning(pid!)).toBe(false)
  expect(await findRunningDatabase(dataFolder)).toBeUndefined()
  expect(await readdir(dataFolder)).toEqual(['postgres'])
  const second = await start()
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(lines).toEqual([])
})

test('sorts the same everywhere and keeps every letter', async () => {
  const { url } = await start()
  const [row] = await query(
    url,
    `select current_setting('server_encoding') as encoding, lower('ÉÏ') as lower, 'é' < 'f' collate "nl-x-icu" as sorted,
      current_setting('listen_addresses') as listens`,
  )
  expect(row).toEqual({ encoding: 'UTF8', lower: 'éï', sorted: true, listens: '' })
})

test('a second start on the same data says who is in the way', async () => {
  await start()
  const second = startEmbeddedPostgres({ dataFolder, log: () => {} })
  await expect(second).rejects.toThrow(StartRefusal)
  await expect(second).rejects.toThrow(`Plein is already running on this data folder (process ${process.pid})`)
})

test('of many starts at once exactly one succeeds', async () => {
  const results = await Promise.allSettled([start(), start(), start(), start()])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StartRefusal)
  }
})

test('after kill -9 of Plein its database ends too, and the next start finds what was written', async () => {
  const child = await startElsewhere()
  const url = (await findRunningDatabase(dataFolder))!
  await query(url, 'create table kept as select 7 as answer')
  const pid = (await postmasterPid(join(dataFolder, 'postgres')))!
  await killHard(child)
  for (let wait = 0; wait < 200 && isRunning(pid); wait++) await sleep(25)
  expect(isRunning(pid)).toBe(false)
  const server = await start()
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 7 }])
})

test('a start right after kill -9 never meets the old database', async () => {
  await killHard(await startElsewhere())
  const server = await start()
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('after kill -9 of the database it is started again at the same address', async () => {
  const { url } = await start({ fsync: true })
  await query(url, 'create table kept as select 9 as answer')
  const pid = (await postmasterPid(join(dataFolder, 'postgres')))!
  process.kill(pid, 'SIGKILL')
  let rows: unknown
  for (let wait = 0; wait < 100 && !rows; wait++) {
    await sleep(100)
    rows = await query(url, 'select answer from kept').catch(() => undefined)
  }
  expect(rows).toEqual([{ answer: 9 }])
  expect(lines[0]).toMatch(/stopped unexpectedly and is started again/)
})

test('a lock of a process number that another program has by now is not in the way', async () => {
  await stop(await start())
  const other = spawn('sleep', ['60'])
  children.push(other)
  await writeFile(
    join(dataFolder, 'plein.pid'),
    JSON.stringify({ process: other.pid, identity: 'another-boot:1', note: {} }),
  )
  await writeFile(
    join(dataFolder, 'postgres', 'postmaster.pid'),
    `${other.pid}\n${dataFolder}/postgres\n1\n5432\n/tmp\n`,
  )
  const server = await start()
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('an interrupted first start is begun again', async () => {
  await mkdir(join(dataFolder, 'postgres.unfinished', 'base'), { recursive: true })
  await writeFile(join(dataFolder, 'postgres.unfinished', 'PG_VERSION'), '18\n')
  const server = await start()
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('data of a newer PostgreSQL is refused and left alone', async () => {
  await mkdir(join(dataFolder, 'postgres'))
  await writeFile(join(dataFolder, 'postgres', 'PG_VERSION'), '99\n')
  await expect(start()).rejects.toThrow(/is of PostgreSQL 99; this Plein brings \d+\. Start it with the newer Plein/)
  expect(await readFile(join(dataFolder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('99\n')
  expect(await findRunningDatabase(dataFolder)).toBeUndefined()
})

test('files that are no database are refused and left alone', async () => {
  await mkdir(join(dataFolder, 'postgres'))
  await writeFile(join(dataFolder, 'postgres', 'holiday.txt'), 'sun')
  await expect(start()).rejects.toThrow(/holds files that are not a database/)
  expect(await readdir(dataFolder)).toEqual(['postgres'])
})

test('a data folder that is a file is refused', async () => {
  const path = join(dataFolder, 'file')
  await writeFile(path, '')
  const started = startEmbeddedPostgres({ dataFolder: path, log: () => {} })
  await expect(started).rejects.toThrow(`${path} is not a folder`)
})

test('what the file system refuses becomes one plain sentence', () => {
  const because = (code: string) => refusalFromFileSystem(Object.assign(new Error(code), { code }), '/srv/plein')
  expect(because('EACCES')).toMatchObject({
    name: 'StartRefusal',
    message: expect.stringContaining('may not write in'),
  })
  expect(because('EROFS')).toMatchObject({ message: expect.stringContaining('may not write in /srv/plein') })
  expect(because('ENOSPC')).toMatchObject({ message: expect.stringContaining('/srv/plein is full. Make room') })
  expect(because('EMFILE')).not.toBeInstanceOf(StartRefusal)
})

test.runIf(isRoot)('root without user namespaces: as nobody, and back again', async () => {
  await chmod(dataFolder, 0o755)
  const first = await start({ userNamespaces: false })
  await query(first.url, 'create table kept as select 3 as answer')
  expect(lines[0]).toMatch(/PostgreSQL runs as user nobody/)
  await stop(first)
  const second = await start()
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 3 }])
})

test.runIf(isRoot)(
  'root without user namespaces, in a folder only root can enter: the data moves where nobody can',
  async () => {
    await chmod(dataFolder, 0o700)
    const first = await start()
    await query(first.url, 'create table kept as select 5 as answer')
    await stop(first)
    const second = await start({ userNamespaces: false })
    const moved = await realpath(join(dataFolder, 'postgres'))
    expect(lines[0]).toContain(`with its data in ${moved}`)
    expect(moved).not.toContain(dataFolder)
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 5 }])
    await stop(second)
    await rm(moved, { recursive: true })
  },
)

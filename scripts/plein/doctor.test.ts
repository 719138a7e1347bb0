import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/platform/config.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { checkClock, checkDatabase, checkVersion, openForCheck } from './checks/check-database.ts'
import { checkDataFolder, checkLeftovers, checkNode, checkOpenFiles, checkPort } from './checks/check-machine.ts'
import { checkMail } from './checks/check-mail.ts'
import { checkSettings } from './checks/check-settings.ts'
import { checkUploads } from './checks/check-uploads.ts'
import type { Finding } from './checks/finding.ts'
import { doctor } from './doctor.ts'

const secret = 'zeergeheim'
let folder: string
let database: TestDatabase
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plein-doctor-'))
  database = await testDatabase()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
afterAll(async () => {
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

const listen = async (server: Server, host = '127.0.0.1') => {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, host, done))
  return (server.address() as AddressInfo).port
}

/** A server that says its lines, one for each that comes; the last again and again. */
const talking = (...lines: (string | Buffer)[]) =>
  createServer((socket) => {
    let at = 0
    const say = () => socket.write(lines[Math.min(at++, lines.length - 1)]!)
    if (typeof lines[0] === 'string') say()
    socket.on('data', say).on('error', () => {})
  })

const textOf = (findings: Finding[]) => findings.map(({ what, remedy }) => `${what} ${remedy}`).join('\n')
const config = (environment: Record<string, string> = {}) => readConfig({ DATA_FOLDER: folder, ...environment })

test.each<[Record<string, string>, string]>([
  [{ PUBLIC_URL: 'http://plein.example' }, 'over http browsers keep no session'],
  [{ PUBLIC_URL: 'https://192.0.2.7', TRUSTED_PROXIES: '1' }, 'passkeys need a name'],
  [{ PUBLIC_URL: 'https://example.org/plein', TRUSTED_PROXIES: '1' }, 'PUBLIC_URL ends in /plein'],
  [{ PUBLIC_URL: 'https://plein.example' }, 'TRUSTED_PROXIES is 0'],
  [{ TRUSTED_PROXIES: '1' }, 'TRUSTED_PROXIES is 1 while PUBLIC_URL is http'],
  [{ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'a@b.nl' }, 'its links point to localhost'],
  [
    { SMTP_URL: 'smtps://mail.example', PUBLIC_URL: 'https://plein.example', TRUSTED_PROXIES: '1' },
    'Mail is sent from plein@localhost',
  ],
  [{ DATABASE_DIRECT_URL: 'postgres://db/plein' }, 'DATABASE_DIRECT_URL is set without DATABASE_URL'],
  [{ DATABASE_URL: 'postgres://db/plein?prepare=false' }, 'DATABASE_DIRECT_URL is not set'],
  [{ SMTP_ADDRESS: 'mail.example' }, 'SMTP_ADDRESS is no setting of Plein'],
])('settings that do not fit: %o', (environment, expected) => {
  const findings = checkSettings(environment, config(environment))
  expect(findings).toHaveLength(1)
  expect(textOf(findings)).toContain(expected)
})

test('a value and a file for the same setting', async () => {
  const file = join(folder, 'port')
  await writeFile(file, '3100')
  const environment = { PORT: '3000', PORT_FILE: file }
  expect(textOf(checkSettings(environment, readConfig(environment)))).toContain('PORT and PORT_FILE are both set')
  await rm(file)
})

test('settings that are fine, and settings that cannot be read', async () => {
  const good = {
    PUBLIC_URL: 'https://plein.example',
    TRUSTED_PROXIES: '1',
    PORT: '0',
    DATA_FOLDER: join(folder, 'new'),
  }
  expect(await doctor(good)).toMatchObject({ findings: [] })
  const { findings } = await doctor({
    PORT: 'many',
    DATABASE_URL: `mysql://root:${secret}@db/plein`,
    SMTP_URL_FILE: '/none',
  })
  expect(textOf(findings)).toContain('SMTP_URL_FILE')
  const twice = await doctor({ PORT: 'many', DATABASE_URL: `mysql://root:${secret}@db/plein` })
  expect(twice.findings.map(({ what }) => what.slice(0, 20))).toEqual(['Setting PORT is not ', 'Setting DATABASE_URL'])
  expect(textOf([...findings, ...twice.findings])).not.toContain(secret)
})

test('an old Node, few open files', async () => {
  expect(textOf(checkNode('20.11.0'))).toContain('This is Node 20.11.0')
  expect(checkNode()).toEqual([])
  const limits =
    'Limit   Soft Limit  Hard Limit  Units\nMax open files            1024                 4096                 files\n'
  expect(textOf(await checkOpenFiles(limits))).toContain('1024 files open')
  expect(await checkOpenFiles(limits.replace('1024', '65536'))).toEqual([])
})

test('a data folder that is a file, open to all, on a full disk, or not ours', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(textOf(await checkDataFolder(config({ DATA_FOLDER: file })))).toContain('is not a folder')
  const open = join(folder, 'open')
  await mkdir(open)
  await chmod(open, 0o755)
  expect(textOf(await checkDataFolder(config({ DATA_FOLDER: open })))).toContain('Everybody on this machine may look')
  expect(textOf(await checkDataFolder(config(), 2 ** 60))).toContain('MB free')
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o500 })
  // root may write everywhere, so it looks as nobody
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid!(65_534)
  const found = await checkDataFolder(config({ DATA_FOLDER: closed })).finally(() => isRoot && process.seteuid!(0))
  expect(textOf(found)).toContain(`may not write in ${closed}`)
})

test('a port of another program, and an address of another machine', async () => {
  const port = String(
    await listen(
      createHttpServer((_, reply) => void reply.writeHead(404).end()),
      '0.0.0.0',
    ),
  )
  expect(textOf(await checkPort(config({ PORT: port }), false))).toContain(`Port ${port} is in use`)
  expect(await checkPort(config({ PORT: port }), true)).toEqual([])
  expect(textOf(await checkPort(config({ HOST: '192.0.2.1' }), false))).toContain('no address of this machine')
})

test('half a restore, and a database that outlived its Plein', async () => {
  const data = join(folder, 'left')
  await mkdir(join(data, 'restoring'), { recursive: true })
  await mkdir(join(data, 'postgres'))
  await writeFile(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n`)
  const found = textOf(await checkLeftovers(config({ DATA_FOLDER: data }), false))
  expect(found).toContain('half a backup or restore')
  expect(found).toContain(`still runs (process ${process.pid})`)
  expect(textOf(await checkLeftovers(config({ DATA_FOLDER: data }), true))).not.toContain('still runs')
})

test('mail: no server, no TLS, TLS that fails, a wrong password', async () => {
  const mail = (url: string) => checkMail(config({ SMTP_URL: url }))
  const free = await listen(createServer())
  servers.pop()!.close()
  expect(textOf(await mail(`smtp://a:${secret}@127.0.0.1:${free}`))).toContain('No mail server answers at 127.0.0.1')
  const plain = ['220 mail\r\n', '250 mail\r\n']
  const open = await listen(talking(...plain), '127.0.0.2')
  expect(textOf(await mail(`smtp://127.0.0.2:${open}`))).toContain('offers no TLS')
  expect(textOf(await mail(`smtps://127.0.0.2:${open}`))).toContain('does not come about')
  const refusing = await listen(talking('220 mail\r\n', '250-mail\r\n250 AUTH PLAIN\r\n', '535 no\r\n'))
  const refused = textOf(await mail(`smtp://a:${secret}@127.0.0.1:${refusing}`))
  expect(refused).toContain('refuses this user or password')
  expect(refused).not.toContain(secret)
  const local = await listen(talking(...plain))
  expect(await mail(`smtp://127.0.0.1:${local}`)).toEqual([])
}, 30_000)

test('a database that does not answer, is not there, or hides behind a pooler', async () => {
  const free = await listen(createServer())
  servers.pop()!.close()
  const open = async (url: string) => textOf((await openForCheck(url, 'DATABASE_URL')).findings)
  const nobody = await open(`postgres://plein:${secret}@127.0.0.1:${free}/plein`)
  expect(nobody).toContain(`No PostgreSQL answers at 127.0.0.1:${free}`)
  expect(nobody).not.toContain(secret)
  const other = new URL(database.url)
  other.pathname = '/no_such_database'
  expect(await open(other.href)).toContain('has no database no_such_database')
  const words = ['SFATAL', 'C08P01', 'Munsupported startup parameter: statement_timeout']
  const body = Buffer.from(`${words.map((word) => `${word}\0`).join('')}\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  const pooler = await listen(talking(Buffer.concat([head, body])))
  expect(await open(`postgres://plein@127.0.0.1:${pooler}/plein`)).toContain('goes through a pooler')
})

test('a database that is too old, with a clock of its own, without room for our connections', async () => {
  expect(textOf(checkVersion(15))).toContain('PostgreSQL is version 15')
  expect(checkVersion(16)).toEqual([])
  expect(textOf(checkClock(100_000, 30_000, 30_100))).toContain('70 seconds apart')
  expect(checkClock(30_050, 30_000, 30_100)).toEqual([])
  const found = textOf(await checkDatabase(database.sql, config({ DATABASE_POOL: '150' }), false))
  expect(found).toContain('takes up to 161 connections')
  // the server of the tests is quick and forgetful on purpose
  expect(found).toContain('a power cut loses what was acknowledged')
})

test('migrations that wait or are of a newer Plein, a lost dictionary, events set aside', async () => {
  const { sql } = database
  const look = async () => textOf(await checkDatabase(sql, config(), true))
  expect(await look()).not.toMatch(/migration|dictionary|events/)
  await sql`update migration set number = -1 where number = (select max(number) from migration)`
  expect(await look()).toContain('1 migrations wait')
  const { length } = (await readdir(join(import.meta.dirname, '../../migrations'))).filter((name) => /^\d/.test(name))
  await sql`insert into migration (number, name, checksum) values (9999, '9999-later.sql', 'x')`
  expect(await look()).toContain('of a newer Plein (migration 9999')
  await sql`delete from migration where number = 9999`
  await sql`update migration set number = ${length} where number = -1`
  await sql`alter text search configuration plein_nl rename to gone`
  expect(await look()).toContain('dictionary plein_nl is missing')
  await sql`alter text search configuration gone rename to plein_nl`
  const [bare] = await sql<{ name: string }[]>`select current_database() as name`
  await sql.unsafe('create role plein_doctor_reader login')
  try {
    const url = new URL(database.url)
    url.username = 'plein_doctor_reader'
    const reader = await openForCheck(url.href, bare!.name)
    expect(textOf(await checkDatabase(reader.sql!, config(), false))).toContain('may not make or read its tables')
    await reader.sql!.end()
  } finally {
    await sql.unsafe('drop role plein_doctor_reader')
  }
})

test('uploads that are known and gone, and bytes of nobody', async () => {
  const { sql } = database
  const [row] = await sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind)
    values (gen_random_uuid(), 'a', 'text/plain', 1, ''::bytea, 'document') returning id`
  const nobodys = '00000000-0000-4000-8000-000000000001'
  await mkdir(join(folder, 'files', nobodys), { recursive: true })
  const look = async () => textOf(await checkUploads(sql, config()))
  expect(await look()).toContain(`1 uploads are known and not in ${join(folder, 'files')} (${row!.id})`)
  expect(await look()).not.toContain(nobodys)
  await utimes(join(folder, 'files', nobodys), 1_700_000_000, 1_700_000_000)
  expect(await look()).toContain(`belong to no upload (${nobodys})`)
})

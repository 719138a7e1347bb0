import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { resetPassword } from '../../contract/identity.ts'
import { textToDocument } from '../../contract/text-to-document.ts'
import { storeBytes } from '../../server/files/index.ts'
import { sessionCookie } from '../../server/identity/index.ts'
import { main } from '../../server/main.ts'
import { type Config, readConfig } from '../../server/platform/config.ts'
import { openDatabase, type Sql } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import { administrator } from './administrator.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { restore } from './restore.ts'

// The drill: a Plein that is written to all the while, its backup, and what stands elsewhere afterwards.
let folder: string
let config: Config
let plein: Awaited<ReturnType<typeof main>>
let writer: Awaited<ReturnType<typeof insertPerson>>
let taken: Awaited<ReturnType<typeof backup>>
/** Ids of posts in the order in which they were acknowledged, one after the other by each of three writers. */
const lanes: string[][] = [[], [], []]
const before: string[] = []
const uploads = new Map<string, string>()
/** An upload whose bytes somebody took away by hand. */
let gone: string

const at = (name: string) => join(folder, name)
const settings = (data: string) =>
  readConfig({ DATA_FOLDER: at(data), PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', NODE_ENV: 'test' })

async function post(lane: number) {
  const response = await plein.http!.inject({
    method: 'POST',
    url: '/api/posts',
    headers: {
      cookie: `${sessionCookie}=${writer.token}`,
      'x-requested-with': 'plein',
      'idempotency-key': randomUUID(),
    },
    payload: {
      audienceId: everyone,
      body: textToDocument(`Bericht ${lane}-${lanes[lane]!.length} ${'w'.repeat(500)}`),
    },
  })
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`)
  lanes[lane]!.push((response.json() as { id: string }).id)
}

async function uploadOne() {
  const bytes = Buffer.from(`${randomUUID()} `.repeat(200))
  const { services } = plein
  const file = await storeBytes(
    { services, sql: services.sql as never, now: new Date() },
    { bytes, name: 'a.txt', ownerId: writer.id },
  )
  uploads.set(file.fileId, createHash('sha256').update(bytes).digest('hex'))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plein-drill-'))
  config = settings('data')
  plein = await main({
    DATA_FOLDER: config.dataFolder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    CALLS_PER_MINUTE: '1000000',
  })
  await plein.services.sql`insert into organisation (name) values ('Gemeente Lindeplein')`
  writer = await insertPerson(plein.services.sql, 'Samira El Amrani', { email: 'samira@lindeplein.nl' })
  await uploadOne()
  gone = [...uploads.keys()][0]!
  await rm(join(config.dataFolder, 'files', gone), { recursive: true })
  let writing = true
  const busy = [
    ...lanes.map(async (_, lane) => {
      while (writing) await post(lane)
    }),
    (async () => {
      while (writing) await uploadOne()
    })(),
  ]
  while (lanes.some((lane) => lane.length < 4) || uploads.size < 4) await new Promise((done) => setTimeout(done, 20))
  before.push(...lanes.flat())
  taken = await backup(config, at('backup'))
  await new Promise((done) => setTimeout(done, 200))
  writing = false
  await Promise.all(busy)
}, 120_000)

afterAll(async () => {
  await plein?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A sum over the rows that both hold, column by column as text, so that one changed byte shows. */
const sumOfRows = async (sql: Sql, table: string, ids: string[]) =>
  sql.unsafe(
    `select count(*)::int as rows, md5(string_agg(md5(t::text), '' order by t.id::text)) as sum from ${table} t where t.id = any($1::uuid[])`,
    [ids],
  )

async function withRestored<T>(data: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const database = await startEmbeddedPostgres({ dataFolder: at(data), log: () => {}, fsync: false })
  const sql = openDatabase({ url: database.url, max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
    await database.stop()
  }
}

test('a backup under load holds every write from before it, a whole prefix of the rest, and every upload', async () => {
  const { missing, signedOut } = await restore(settings('restored'), taken.folder, { signEveryoneOut: true })
  expect({ missing, signedOut }).toEqual({ missing: [gone], signedOut: 1 })
  await withRestored('restored', async (sql) => {
    const rows = await sql<{ id: string }[]>`select id from item`
    const ids = new Set(rows.map(({ id }) => id))
    expect(before.filter((id) => !ids.has(id))).toEqual([])
    for (const lane of lanes) {
      const kept = lane.filter((id) => ids.has(id)).length
      // what one writer was told in order is there in order: nothing is missing before something that is there
      expect(lane.slice(0, kept).every((id) => ids.has(id))).toBe(true)
    }
    const live = plein.services.sql
    const all = [...ids]
    const files = await sql<{ id: string }[]>`select id from file`
    const fileIds = files.map(({ id }) => id)
    expect(await sumOfRows(sql, 'file', fileIds)).toEqual(await sumOfRows(live, 'file', fileIds))
    expect(await sumOfRows(sql, 'item', all)).toEqual(await sumOfRows(live, 'item', all))
    // none half: each item stands somewhere and was announced
    const [half] = await sql<{ halves: number }[]>`
      select count(*)::int as halves from item i
      where not exists (select 1 from placement p where p.item_id = i.id)
         or not exists (select 1 from outbox o where o.payload ->> 'itemId' = i.id::text)`
    expect(half!.halves).toBe(0)
    const known = await sql<{ id: string }[]>`select id from file order by id`
    const onDisk = (await readdir(join(at('restored'), 'files'))).sort()
    expect(onDisk).toEqual(known.map(({ id }) => id).filter((id) => id !== gone))
    for (const id of onDisk) {
      const bytes = await readFile(join(at('restored'), 'files', id, 'original'))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(uploads.get(id))
    }
    // who was signed in at the moment and may have been shown out since
    expect(await sql`select 1 from session`).toHaveLength(0)
  })
}, 120_000)

test('one changed byte is found and named, and nothing is written', { timeout: 60_000 }, async () => {
  const path = Object.keys(taken.manifest.files).find((name) => name.startsWith('postgres/base/'))!
  const bytes = await readFile(join(taken.folder, path))
  const whole = Buffer.from(bytes)
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(join(taken.folder, path), bytes)
  await expect(restore(settings('damaged'), taken.folder, { signEveryoneOut: false })).rejects.toThrow(
    `The backup is damaged: ${path} was changed after it was written.`,
  )
  await writeFile(join(taken.folder, path), whole)
  await expect(readdir(at('damaged'))).rejects.toThrow('ENOENT')

  const upload = Object.keys(taken.manifest.files).find((name) => name.startsWith('files/'))!
  const kept = await readFile(join(taken.folder, upload))
  await truncate(join(taken.folder, upload), 10)
  await expect(restore(settings('damaged'), taken.folder, { signEveryoneOut: false })).rejects.toThrow(
    `${upload} has 10 bytes instead of ${kept.length}`,
  )
  await rm(join(taken.folder, upload))
  await expect(restore(settings('damaged'), taken.folder, { signEveryoneOut: false })).rejects.toThrow(
    `${upload} cannot be read`,
  )
  await writeFile(join(taken.folder, upload), kept)
})

test('a damaged or newer manifest, half a backup and no backup at all are refused', async () => {
  const path = join(taken.folder, 'manifest.json')
  const text = await readFile(path, 'utf8')
  const attempt = () => restore(settings('refused'), taken.folder, { signEveryoneOut: false })
  await writeFile(path, text.replace(taken.manifest.moment, '2020-01-01T00:00:00.000Z'))
  await expect(attempt()).rejects.toThrow('manifest.json')
  await writeManifest(taken.folder, { ...taken.manifest, migration: 9999, plein: '9.0.0' })
  await expect(attempt()).rejects.toThrow('made by a newer Plein (9.0.0')
  for (const out of ['../outside', 'postgres/../../outside', '/etc/outside', 'files/./..', 'postgres', 'elsewhere/a']) {
    // sealed as whoever makes one by hand would
    const forged = `${JSON.stringify({ ...taken.manifest, files: { [out]: { bytes: 0, sha256: '0'.repeat(64) } } })}\n`
    await writeFile(path, `${forged}${createHash('sha256').update(forged).digest('hex')}\n`)
    await expect(attempt(), out).rejects.toThrow(out === 'postgres' ? 'cannot be read' : 'was not made by Plein')
  }
  await writeFile(path, text)
  expect((await readManifest(taken.folder)).moment).toBe(taken.manifest.moment)
  await mkdir(at('empty'))
  await expect(restore(settings('refused'), at('empty'), { signEveryoneOut: false })).rejects.toThrow('not a backup')
})

test('nothing is written over: not a Plein by a restore, not a folder by a backup', async () => {
  await expect(restore(config, taken.folder, { signEveryoneOut: false })).rejects.toThrow('is not empty')
  await expect(backup(config, taken.folder)).rejects.toThrow('is there already')
  await expect(backup(config, join(config.dataFolder, 'copy'))).rejects.toThrow('is lost together with it')
  await expect(backup(settings('nowhere'), at('other'))).rejects.toThrow('There is no Plein in')
  expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect((await stat(taken.folder)).mode & 0o077).toBe(0)
})

test('an upload that is known but gone is named, and does not stop the backup', () => {
  expect(taken.manifest.missing).toEqual([gone])
})

test('the doctor finds nothing wrong with a Plein that runs, but for that upload', async () => {
  const { findings, checked } = await doctor({ DATA_FOLDER: config.dataFolder, PORT: '0' })
  expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining(`1 uploads are known and not in`)])
  expect(checked).toBe(9)
})

test('from the machine, somebody becomes administrator and gets a link', async () => {
  const { name, address } = await administrator(
    { ...config, publicUrl: 'https://plein.example' },
    'SAMIRA@lindeplein.nl',
  )
  expect({ name, address }).toMatchObject({
    address: expect.stringMatching(/^https:\/\/plein\.example\/new-password#/),
  })
  const secret = address.split('#')[1]
  const response = await plein.http!.inject({
    method: 'POST',
    url: resetPassword.path,
    headers: { 'x-requested-with': 'plein' },
    payload: { secret, password: 'een heel eigen zin vol kastanjes' },
  })
  expect(response.statusCode, response.body).toBe(200)
  await expect(administrator(config, 'nobody@lindeplein.nl')).rejects.toThrow('No account has')
})

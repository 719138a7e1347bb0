import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { dumpPostgres, runTool } from './dump-postgres.ts'

// pg_dump is not on every machine, so a script stands in its place; what is asked of it is what is tested.
let database: TestDatabase
let folder: string
const path = process.env.PATH

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plein-dump-'))
  process.env.PATH = folder
  return async () => {
    process.env.PATH = path
    await rm(folder, { recursive: true })
  }
})

async function pgDump(script: string) {
  await writeFile(join(folder, 'pg_dump'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'pg_dump'), 0o755)
}
const dump = (url = database.url) => dumpPostgres(database.sql, url, join(folder, 'database.dump'))

test('asks for the very snapshot in which the uploads were listed, and shows nobody the password', async () => {
  const [row] = await database.sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind)
    values (gen_random_uuid(), 'a', 'text/plain', 1, ''::bytea, 'document') returning id`
  await pgDump(
    `echo "$@" > ${folder}/asked; echo "$PGPASSWORD" > ${folder}/secret; echo dumped > ${folder}/database.dump`,
  )
  const url = new URL(database.url)
  url.password = 'zeer geheim'
  const { files, fileIds } = await dump(url.href)
  expect(fileIds).toEqual([row!.id])
  expect(files['database.dump']).toMatchObject({ bytes: 7 })
  const asked = await readFile(join(folder, 'asked'), 'utf8')
  expect(asked).toMatch(/--format=custom --snapshot=[0-9A-F-]+ /)
  expect(asked).not.toContain('geheim')
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('zeer geheim\n')
})

test('nor one that stands behind the address, by whatever name', async () => {
  await pgDump(`echo "$@" > ${folder}/asked; echo "$PGPASSWORD" > ${folder}/secret; echo > ${folder}/database.dump`)
  const url = new URL(database.url)
  url.password = ''
  url.searchParams.set('password', 'zeer geheim')
  await dump(url.href)
  expect(await readFile(join(folder, 'asked'), 'utf8')).not.toMatch(/geheim|password=/)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('zeer geheim\n')
  // as PostgreSQL's programs do, which let what stands behind win
  url.password = 'een ander'
  await dump(url.href)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('zeer geheim\n')
  // the pass phrase of a key has no place in the environment
  url.searchParams.set('sslpassword', 'ook geheim')
  await expect(dump(url.href)).rejects.toThrow('sslpassword')
  expect(await readFile(join(folder, 'asked'), 'utf8')).not.toContain('ook')
})

test('says what is missing: no pg_dump, an old one, a full disk, another reason', async () => {
  await expect(dump()).rejects.toThrow('pg_dump is not on this machine')
  await pgDump('echo "pg_dump: error: aborting because of server version mismatch" >&2; exit 1')
  await expect(dump()).rejects.toThrow('is older than the server')
  await pgDump('echo "pg_dump: error: could not write: No space left on device" >&2; exit 1')
  await expect(dump()).rejects.toMatchObject({ code: 'ENOSPC' })
  await pgDump('echo "pg_dump: error: something else" >&2; exit 1')
  await expect(dump()).rejects.toThrow('pg_dump did not succeed: pg_dump: error: something else')
  await expect(runTool('pg_restore', database.url, [])).rejects.toThrow('pg_restore is not on this machine')
})

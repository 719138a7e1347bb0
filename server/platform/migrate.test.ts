import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { StartRefusal } from './start-refusal.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  await database.sql`drop schema public cascade`
  await database.sql`create schema public`
  folder = await mkdtemp(join(tmpdir(), 'plein-migrations-'))
  await write('0001-one.sql', 'create table one (id int); insert into one values (1);')
  await write('0002-two.sql', 'create table two (id int);')
  return () => rm(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)

test('applies what is missing, in order, once', async () => {
  expect(await migrate(database.sql, folder)).toEqual(['0001-one.sql', '0002-two.sql'])
  expect(await migrate(database.sql, folder)).toEqual([])
  await write('0003-three.sql', 'alter table two add name text;')
  expect(await migrate(database.sql, folder)).toEqual(['0003-three.sql'])
  expect(await database.sql`select name from migration order by number`).toHaveLength(3)
})

test('two processes that start together migrate once', async () => {
  await write('0003-slow.sql', 'select pg_sleep(0.2); create table three (id int);')
  const second = openDatabase({ url: database.url })
  const applied = await Promise.all([migrate(database.sql, folder), migrate(second, folder)])
  await second.end()
  expect(applied.map((names) => names.length).sort()).toEqual([0, 3])
  expect(await database.sql`select * from one`).toHaveLength(1)
})

test('nor does one that waits stand in the way of an index that waits for all others', async () => {
  await write('0003-index.sql', '-- outside a transaction\ncreate index concurrently one_id on one (id);')
  await write('0004-slow.sql', 'select pg_sleep(0.2);')
  await write('0005-index.sql', '-- outside a transaction\ncreate index concurrently two_id on one (id);')
  const second = openDatabase({ url: database.url })
  const applied = await Promise.all([migrate(database.sql, folder), migrate(second, folder)])
  await second.end()
  expect(applied.map((names) => names.length).sort()).toEqual([0, 5])
})

test('a failing migration leaves nothing of itself behind and names the file', async () => {
  await write('0003-bad.sql', 'create table three (id int); select no_such_column;')
  await expect(migrate(database.sql, folder)).rejects.toThrow(/0003-bad\.sql could not be applied.*no_such_column/)
  const [row] = await database.sql`select to_regclass('two') is not null as two, to_regclass('three') as three`
  expect(row).toEqual({ two: true, three: null })
})

test('refuses a file that changed after it was applied, and one that comes too late', async () => {
  await migrate(database.sql, folder)
  await write('0001-one.sql', 'create table one (id bigint);')
  const changed = migrate(database.sql, folder)
  await expect(changed).rejects.toThrow(StartRefusal)
  await expect(changed).rejects.toThrow(/0001-one\.sql was changed after it was applied/)
})

test('refuses a database of a newer Plein', async () => {
  await migrate(database.sql, folder)
  await rm(join(folder, '0002-two.sql'))
  await expect(migrate(database.sql, folder)).rejects.toThrow(/made by a newer Plein/)
})

test('waits for a lock two seconds at a time, so that requests behind it wait no longer, and comes back for it', async () => {
  await migrate(database.sql, folder)
  await write('0003-three.sql', 'alter table one add column name text;')
  const holder = openDatabase({ url: database.url, max: 1 })
  const asking = openDatabase({ url: database.url, max: 1 })
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: locked, resolve: lock } = Promise.withResolvers<void>()
  const held = holder.begin(async (sql) => {
    await sql`select * from one`
    lock()
    await released
  })
  await locked
  const migrated = migrate(database.sql, folder)
  const waits: number[] = []
  for (const end = Date.now() + 4500; Date.now() < end; ) {
    const asked = performance.now()
    await asking`select * from one`
    waits.push(performance.now() - asked)
    await new Promise((done) => setTimeout(done, 50))
  }
  release()
  await held
  expect(await migrated).toEqual(['0003-three.sql'])
  // some did wait behind the migration, and none beyond its time-out
  expect(Math.max(...waits)).toBeGreaterThan(500)
  expect(Math.max(...waits)).toBeLessThan(2800)
  await Promise.all([holder.end(), asking.end()])
}, 30_000)

test('builds an index while others write, and again when it was broken off', async () => {
  await write('0003-three.sql', '-- outside a transaction\ncreate unique index concurrently one_id on one (id);')
  await migrate(database.sql, folder).catch(() => {})
  const state = () => database.sql`select indisvalid as valid from pg_index where indexrelid = to_regclass('one_id')`
  expect(await state()).toEqual([{ valid: true }])
  await database.sql`drop index one_id`
  await database.sql`delete from migration where number = 3`
  await database.sql`insert into one values (1)`
  await expect(migrate(database.sql, folder)).rejects.toThrow('could not create unique index')
  expect(await state()).toEqual([])
  await database.sql`delete from one where ctid = (select max(ctid) from one)`
  expect(await migrate(database.sql, folder)).toEqual(['0003-three.sql'])
})

test('leaves its connection as it found it', async () => {
  const sql = openDatabase({ url: database.url, max: 1 })
  await migrate(sql, folder)
  expect(await sql`show statement_timeout`).toEqual([{ statementTimeout: '15s' }])
  await sql.end()
})

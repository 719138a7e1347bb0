import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { openDatabase, type Sql } from './database.ts'
import { type Sequencer, startSequencer } from './sequencer.ts'

let database: TestDatabase
let direct: Sql
let sequencer: Sequencer | undefined

beforeAll(async () => {
  database = await testDatabase()
})

beforeEach(() => {
  direct = openDatabase({ url: database.url, max: 4, applicationName: 'sequencer' })
})

afterEach(async () => {
  await sequencer?.stop()
  await direct.end({ timeout: 3 })
})

afterAll(() => database.drop())

const start = () => startSequencer(direct, pino({ level: 'silent' }))
const happen = () => database.sql`insert into outbox (kind, payload) values ('test.happened', '{}')`

const waiting = async () => {
  const [row] = await database.sql<{ count: number }[]>`
    select count(*)::int as count from outbox where position is null`
  return row!.count
}

test('after its connections broke off again and again, what is committed still gets its place', async () => {
  const running = start()
  sequencer = running
  for (let round = 0; round < 6; round++) {
    await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sequencer' and datname = current_database()`
    for (let turn = 0; turn < 30; turn++) {
      running.wake()
      await pause(5 + round)
    }
    await happen()
    await expect.poll(waiting, { timeout: 5000 }).toBe(0)
  }
})

test('of attempts that waited long for a connection none throws away the lock that another one got', async () => {
  const other = await database.sql.reserve()
  await other`select pg_advisory_lock(5172001)`
  sequencer = start()
  await pause(400)
  const all = await Promise.all(Array.from({ length: 4 }, () => direct.reserve()))
  await pause(900)
  await other`select pg_advisory_unlock(5172001)`
  other.release()
  for (const connection of all) connection.release()
  await pause(600)
  await happen()
  await expect.poll(waiting, { timeout: 5000 }).toBe(0)
})

test('what was committed long after thousands of others still gets its place, and no place is left out', async () => {
  const running = start()
  sequencer = running
  const many = () =>
    database.sql`insert into outbox (kind, payload) select 'test.happened', '{}' from generate_series(1, 2500)`
  await database.sql.begin(async (late) => {
    await late`insert into outbox (kind, payload) values ('test.late', '{}')`
    for (let round = 0; round < 2; round++) {
      await many()
      running.wake()
      await expect.poll(waiting, { timeout: 5000 }).toBe(0)
    }
  })
  running.wake()
  await expect.poll(waiting, { timeout: 5000 }).toBe(0)
  const [row] = await database.sql<{ count: number; last: number; late: number }[]>`
    select count(*)::int as count, max(position) as last, (select position from outbox where kind = 'test.late') as late
    from outbox`
  expect(row!.count).toBe(row!.last)
  expect(row!.late).toBe(row!.last)
})

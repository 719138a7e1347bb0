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

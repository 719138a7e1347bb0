import { setImmediate as nextRound } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { startRelay } from '../../tests/faults/relay.ts'
import { connectionOptions, openDatabase, type Sql } from './database.ts'

let database: TestDatabase
let sql: Sql

beforeAll(async () => {
  database = await testDatabase()
  sql = openDatabase({ url: database.url, max: 3, applicationName: 'to be broken off' })
})

afterAll(async () => {
  await sql.end({ timeout: 5 })
  await database.drop()
})

/** What a restart of PostgreSQL does to every connection. */
const breakOff = () =>
  database.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'to be broken off' and datname = current_database()`

test('a transaction whose connection breaks off between two queries fails, and Plein goes on', async () => {
  for (let round = 0; round < 20; round++) {
    const transaction = sql.begin(async (inside) => {
      await inside`select 1`
      await breakOff()
      for (let turn = 0; turn < round; turn++) await nextRound()
      await inside`select 2`
    })
    await expect(transaction).rejects.toThrow()
  }
  expect(await sql`select 3 as n`).toEqual([{ n: 3 }])
})

test('connections that broke off answer again, however often and whatever was underway', async () => {
  for (let round = 0; round < 8; round++) {
    const underway = Promise.allSettled([sql`select 1`, sql`select pg_sleep(0.01)`, sql`select 2`])
    await breakOff()
    const late = Promise.allSettled([sql`select 4`, sql`select 5`, sql`select 6`])
    await Promise.all([underway, late])
  }
  await Promise.allSettled(Array.from({ length: 6 }, () => sql`select 7`))
  const answers = await Promise.all(Array.from({ length: 12 }, () => sql`select 8 as n`.then(([row]) => row?.n)))
  expect(answers).toEqual(Array.from({ length: 12 }, () => 8))
})

test('a reserved connection that broke off fails, and gives its place back', async () => {
  for (let round = 0; round < 8; round++) {
    const reserved = await sql.reserve()
    // it may itself be one that broke off a moment ago
    await Promise.allSettled([reserved`select 1`])
    await breakOff()
    await expect(reserved`select 2`).rejects.toThrow()
    await expect(reserved`select 3`).rejects.toThrow()
    reserved.release()
  }
  await Promise.allSettled(Array.from({ length: 6 }, () => sql`select 4`))
  expect(await Promise.all(Array.from({ length: 6 }, () => sql`select 5 as n`))).toHaveLength(6)
})

test('a channel is heard again after its connection broke off', async () => {
  const heard: string[] = []
  const { unlisten } = await sql.listen('after-a-restart', (text) => heard.push(text))
  await breakOff()
  await expect.poll(() => database.sql.notify('after-a-restart', 'hello').then(() => heard.length)).toBeGreaterThan(0)
  await unlisten()
})

/** Another pool to the same database, over a line that can break. */
async function overALine(max: number) {
  const {
    path,
    host,
    port,
    username,
    password,
    database: name,
  } = connectionOptions(database.url) as Record<string, string>
  const line = await startRelay([path ? { path } : { host: host!, port: Number(port) }])
  const away = openDatabase({ url: `postgres://${username}:${password}@127.0.0.1:${line.port}/${name}`, max })
  const end = async () => {
    await away.end({ timeout: 1 })
    await line.stop()
  }
  return { line, away, end }
}

test('a line that breaks while a connection is being made harms nothing but what asked for it', async () => {
  const { line, away, end } = await overALine(4)
  for (let round = 0; round < 40; round++) {
    const asked = Array.from({ length: 6 }, (_, nth) =>
      nth % 2 ? away`select ${round}::int` : away.reserve().then((reserved) => reserved.release()),
    )
    for (let turn = 0; turn < round; turn++) await nextRound()
    line.cut()
    await Promise.allSettled(asked)
  }
  const all = () => Promise.all(Array.from({ length: 8 }, () => away`select 1 as n`))
  await expect.poll(() => all().catch(() => []), { timeout: 8000 }).toHaveLength(8)
  await end()
})

test('who reserves while the database is away is told so, and takes no connection along', async () => {
  const { line, away, end } = await overALine(2)
  try {
    const first = await away.reserve()
    await first`select 1`
    line.weather.isClosed = true
    line.cut()
    for (let round = 0; round < 6; round++) await expect(away.reserve()).rejects.toThrow()
    first.release()
    line.weather.isClosed = false
    // one waits while the other breaks off
    const [one, other] = await Promise.all([away.reserve(), away.reserve()])
    const waiting = away.reserve()
    line.cut()
    one.release()
    other.release()
    const third = await waiting
    // it may itself be one that breaks off at this moment
    await Promise.allSettled([third`select 3`])
    third.release()
    const all = () => Promise.all(Array.from({ length: 6 }, () => away`select 4 as n`))
    await expect.poll(() => all().catch(() => []), { timeout: 8000 }).toHaveLength(6)
    expect(await Promise.all(Array.from({ length: 6 }, () => away`select 5 as n`))).toHaveLength(6)
  } finally {
    await end()
  }
})

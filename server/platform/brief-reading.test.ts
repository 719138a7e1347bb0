import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { openBriefLine, readBriefly } from './brief-reading.ts'
import type { Sql } from './database.ts'

let database: TestDatabase
let brief: Sql
beforeAll(async () => {
  database = await testDatabase()
  brief = openBriefLine(database.url, 'plein-test brief')!
})
afterAll(async () => {
  await brief.end({ timeout: 5 })
  await database.drop()
})

const lines = () => ({ brief, sql: database.sql })

test('what is brief is read once, over the one line', async () => {
  const names = await Promise.all(
    Array.from({ length: 5 }, () =>
      readBriefly(
        lines(),
        (sql) => sql`select current_setting('application_name') as name, pg_backend_pid() as process`,
      ),
    ),
  )
  expect(names.map(([row]) => row)).toEqual(Array(5).fill({ name: 'plein-test brief', process: expect.any(Number) }))
  expect(new Set(names.map(([row]) => row!.process)).size).toBe(1)
})

test('what takes long is broken off there, goes on over the pool, and those behind it are answered', async () => {
  const seen: string[] = []
  const slow = readBriefly(lines(), async (sql) => {
    const [row] = await sql`select current_setting('application_name') as name, pg_sleep(0.6)`
    return row!.name
  }).then((name) => seen.push(name))
  await readBriefly(lines(), (sql) => sql`select 1`).then(() => seen.push('behind it'))
  await slow
  expect(seen).toEqual(['behind it', 'plein-test'])
})

test('behind a row of what takes long nobody waits for each in turn; after a while the line is used again', async () => {
  const own = openBriefLine(database.url, 'plein-test own')!
  onTestFinished(() => own.end({ timeout: 5 }))
  const nameOver = (then = '') =>
    readBriefly({ brief: own, sql: database.sql }, async (sql) => {
      const [row] = await sql`select current_setting('application_name') as name ${sql.unsafe(then)}`
      return row!.name
    })
  expect(await nameOver()).toBe('plein-test own')
  const seen: string[] = []
  const row = Array.from({ length: 4 }, () => nameOver(', pg_sleep(0.4)').then(() => seen.push('slow')))
  const behind = await nameOver().then((name) => [name, ...seen])
  expect(behind).toEqual(['plein-test'])
  expect(await nameOver()).toBe('plein-test')
  await Promise.all(row)
  // what nobody waits for any more is broken off there one by one
  await own`select 1`
  let minutes = 0
  const [now, clock] = [performance.now(), vi.spyOn(performance, 'now')]
  onTestFinished(() => clock.mockRestore())
  clock.mockImplementation(() => now + ++minutes * 60_000)
  // on a machine that is busy with something else even so little may take too long
  const names: string[] = []
  while (names.length < 10 && names.at(-1) !== 'plein-test own') names.push(await nameOver())
  expect(names.at(-1)).toBe('plein-test own')
})

test('any other error is the answer, and nothing is read twice', async () => {
  let times = 0
  const broken = readBriefly(lines(), (sql) => {
    times++
    return sql`select 1 / 0`
  })
  await expect(broken).rejects.toThrow('division by zero')
  expect(times).toBe(1)
})

test('behind a pooler, which refuses our time limit, everything goes over the pool', () => {
  const pooler = new URL(database.url)
  pooler.searchParams.set('prepare', 'false')
  expect(openBriefLine(pooler.href, 'plein-test')).toBeUndefined()
})

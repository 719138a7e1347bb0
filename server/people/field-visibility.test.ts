import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { Query, Viewer } from '../platform/context.ts'
import { shownWorksToday } from './field-visibility.ts'

let database: TestDatabase
let sql: Query
let wim: string
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  wim = (await insertPerson(database.sql, 'Wim Terpstra')).id
  await sql`insert into organisation (name, time_zone) values ('Gemeente Lindeplein', 'Europe/Amsterdam')`
})
afterAll(() => database.drop())

const worksOn = async (at: string, viewer: string = crypto.randomUUID()) => {
  const asked = { id: viewer, audiences: [everyone] } as unknown as Viewer
  const [row] = await sql<{ works: boolean | null }[]>`
    select ${shownWorksToday(sql, asked, new Date(at))} as works from person where id = ${wim}`
  return row!.works
}

test('who works today is said by the day where the organisation is, and not of who never said their days', async () => {
  expect(await worksOn('2026-11-23T12:00:00Z')).toBeNull()
  await sql`update person set working_days = '{1}' where id = ${wim}`
  expect(await worksOn('2026-11-23T12:00:00Z')).toBe(true)
  for (const day of ['2026-11-22T12:00:00Z', '2026-11-24T12:00:00Z']) expect(await worksOn(day), day).toBe(false)
  // half past midnight on Monday there, Sunday still in Greenwich
  expect(await worksOn('2026-11-22T23:30:00Z')).toBe(true)
  expect(await worksOn('2026-11-23T23:30:00Z')).toBe(false)
})

test('safety 23: nor to whom those days are not for', async () => {
  await sql`update person set working_days = '{1}', visibility = '{"workingDays": "nobody"}' where id = ${wim}`
  expect(await worksOn('2026-11-23T12:00:00Z')).toBeNull()
  expect(await worksOn('2026-11-23T12:00:00Z', wim)).toBe(true)
})

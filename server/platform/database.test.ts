import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { openDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('a PostgreSQL that compiles statements, as it does by default, does not compile ours', async () => {
  const [{ name }] = await database.sql<[{ name: string }]>`select current_database() as name`
  await database.sql`alter database ${database.sql(name)} set jit = on`
  const sql = openDatabase({ url: database.url, max: 1 })
  try {
    expect(await sql`show jit`).toEqual([{ jit: 'off' }])
  } finally {
    await sql.end()
  }
})

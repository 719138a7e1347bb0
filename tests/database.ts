import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, type Sql } from '../server/platform/database.ts'

export type TestDatabase = {
  sql: Sql
  /** For code under test that opens connections of its own. */
  url: string
  drop(): Promise<void>
}

/**
 * An empty, migrated database of the caller's own, a copy of the run's template (some tens of milliseconds). One a test
 * file, made in `beforeAll` and dropped in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('templateName')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await command((sql) => sql`create database ${sql(name)} template ${sql(template)}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  const sql = openDatabase({ url: url.href, max: 5, applicationName: 'plein-test' })
  return {
    sql,
    url: url.href,
    drop: async () => {
      await sql.end({ timeout: 5 })
      await command((server) => server`drop database if exists ${server(name)} with (force)`)
    },
  }
}

async function command(run: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = openDatabase({ url: inject('databaseUrl'), max: 1 })
  try {
    await run(sql)
  } finally {
    await sql.end()
  }
}

import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, type Sql } from '../server/platform/database.ts'

export type TestDatabase = {
  sql: Sql
  /** For code under test that opens connections of its own. */
  url: string
  /** Lets go of it, so that it can be the template of others. */
  close(): Promise<void>
  drop(): Promise<void>
}

/**
 * An empty, migrated database of the caller's own, a copy of the run's template (some tens of milliseconds). One a test
 * file, made in `beforeAll` and dropped in `afterAll`.
 * @param copyOf another one that is closed: the copy holds what that holds, ids and times included
 */
export async function testDatabase(copyOf?: TestDatabase): Promise<TestDatabase> {
  const template = copyOf ? new URL(copyOf.url).pathname.slice(1) : inject('templateName')
  const name = `${inject('templateName')}_${randomBytes(5).toString('hex')}`
  await command((sql) => sql`create database ${sql(name)} template ${sql(template)}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  const sql = openDatabase({ url: url.href, max: 5, applicationName: 'plein-test' })
  return {
    sql,
    url: url.href,
    close: () => sql.end({ timeout: 5 }),
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

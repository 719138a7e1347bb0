import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, type Sql } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { pgOptionsOf, prepareJobs } from '../server/platform/jobs.ts'
import { migrate } from '../server/platform/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database to give commands from; tests work in copies of the template. */
    databaseUrl: string
    templateName: string
  }
}

/** What a run of tests has as a whole: a temporary folder and a database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const removeFolder = await ownTemporaryFolder()
  try {
    const stopDatabase = await setUpDatabase(project)
    return async () => {
      await stopDatabase()
      await removeFolder()
    }
  } catch (error) {
    await removeFolder()
    throw error
  }
}

/**
 * Whatever tests and what they start put into the machine's temporary folder stands in one of this run, which goes at its
 * end, also when tests fail or do not tidy up.
 */
async function ownTemporaryFolder(): Promise<() => Promise<void>> {
  const before = process.env.TMPDIR
  const folder = await mkdtemp(join(tmpdir(), 'plein-run-'))
  // as the machine's own: a database may run as somebody else
  await chmod(folder, 0o1777)
  process.env.TMPDIR = folder
  return async () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * One PostgreSQL for the whole run, with the migrated template that each test file gets a copy of. TEST_DATABASE_URL
 * names another PostgreSQL, for a user who may make databases.
 */
async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startTemporaryPostgres()
  const templateName = `plein_template_${process.pid}_${project.name.replaceAll(/\W/g, '')}`
  const sql = openDatabase({ url, max: 1 })
  try {
    await makeTemplate(sql, url, templateName)
  } catch (error) {
    await sql.end()
    await stop()
    throw error
  }
  project.provide('databaseUrl', url)
  project.provide('templateName', templateName)
  return async () => {
    const left = await sql<{ datname: string }[]>`
      select datname from pg_database where datname like ${`${templateName}%`} order by datname desc`
    for (const { datname } of given ? left : []) await sql`drop database ${sql(datname)} with (force)`
    await sql.end()
    await stop()
  }
}

async function startTemporaryPostgres() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'plein-test-'))
  const server = await startEmbeddedPostgres({ dataFolder, log: console.error, fsync: false })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(sql: Sql, url: string, name: string): Promise<void> {
  await sql`create database ${sql(name)}`
  const templateUrl = new URL(url)
  templateUrl.pathname = `/${name}`
  const template = openDatabase({ url: templateUrl.href, max: 2 })
  try {
    await migrate(template)
    await prepareJobs(pgOptionsOf(templateUrl.href))
    await template`analyze`
  } finally {
    await template.end()
  }
}

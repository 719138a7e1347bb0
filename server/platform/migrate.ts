import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ReservedSql } from 'postgres'
import type { Sql } from './database.ts'
import { StartRefusal } from './start-refusal.ts'

type Migration = { number: number; name: string; text: string; checksum: string }

const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Any number, the same in every Plein: who holds this advisory lock migrates. */
const lockNumber = 7_534_601

/**
 * Brings the database up to date: applies each `NNNN-name.sql` that was not applied yet, in order, each in its own
 * transaction, which waits two seconds for a lock and then comes back, so that nobody waits longer behind it. A file of
 * one statement that begins with `-- outside a transaction` runs without. Processes that start together wait for the one that migrates. Needs a direct connection, not a pooler.
 * @returns the names of the files applied now
 * @throws StartRefusal when an applied file has changed or is unknown here, or when one fails
 */
export async function migrate(sql: Sql, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const connection = await sql.reserve()
  try {
    // Waiting for another process that migrates may take as long as that takes.
    await connection`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`
    await takeTurn(connection)
    try {
      return await applyMissing(connection, migrations)
    } finally {
      await connection`select pg_advisory_unlock(${lockNumber})`
    }
  } finally {
    await connection`reset lock_timeout`
    await connection`reset statement_timeout`
    connection.release()
  }
}

/** Asked again and again: an index that is built beside others waits for whoever waits in a statement, and so for ever. */
async function takeTurn(connection: ReservedSql<{ bigint: number }>): Promise<void> {
  for (;;) {
    const [turn] = await connection`select pg_try_advisory_lock(${lockNumber}) as mine`
    if (turn?.mine) return
    await pause(50)
  }
}

/** The number of the newest migration that this program knows. */
export async function lastMigration(): Promise<number> {
  return (await readMigrations(migrationsFolder)).at(-1)?.number ?? 0
}

async function applyMissing(connection: ReservedSql<{ bigint: number }>, migrations: Migration[]): Promise<string[]> {
  await connection`
    create table if not exists migration (
      number int primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`
  const applied = await connection<{ number: number; name: string; checksum: string }[]>`
    select number, name, checksum from migration order by number`
  refuseDifferences(applied, migrations)
  const known = new Set(applied.map((row) => row.number))
  const done: string[] = []
  for (const migration of migrations.filter(({ number }) => !known.has(number))) {
    await apply(connection, migration)
    done.push(migration.name)
  }
  return done
}

function refuseDifferences(applied: readonly { number: number; name: string; checksum: string }[], ours: Migration[]) {
  for (const { number, name, checksum } of applied) {
    const migration = ours.find((candidate) => candidate.number === number)
    if (!migration) {
      throw new StartRefusal(
        `This database was made by a newer Plein (it has ${name}, which is unknown here). Start that newer Plein.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new StartRefusal(
        `migrations/${migration.name} was changed after it was applied to this database (as ${name}). ` +
          'Put the file back as it was, and make the change in a new migration.',
      )
    }
  }
  const last = applied.at(-1)?.number ?? 0
  const late = ours.find(({ number }) => number < last && !applied.some((row) => row.number === number))
  if (late) {
    throw new StartRefusal(
      `migrations/${late.name} comes before migrations this database already has. Give it a number after ${last}.`,
    )
  }
}

/** Requests that need the same table wait as long as a migration waits for its lock; so it waits shortly, and comes back. */
const lockTimeout = '2s'
const attempts = 30

/** First line of a migration of one statement that PostgreSQL refuses inside a transaction, such as `create index concurrently`. */
const outsideTransaction = /^-- outside a transaction\b/

async function apply(connection: ReservedSql<{ bigint: number }>, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (outsideTransaction.test(migration.text)) return await applyOutside(connection, migration)
      return await applyInside(connection, migration)
    } catch (error) {
      if ((error as { code?: string }).code === '55P03' && attempt < attempts) {
        await pause(Math.min(attempt * 250, 3000))
        continue
      }
      const reason = error instanceof Error ? error.message : String(error)
      throw new StartRefusal(`migrations/${migration.name} could not be applied and left nothing behind: ${reason}`, {
        cause: error,
      })
    }
  }
}

async function applyInside(connection: ReservedSql<{ bigint: number }>, migration: Migration): Promise<void> {
  await connection`begin`
  try {
    await connection`select set_config('lock_timeout', ${lockTimeout}, true), set_config('statement_timeout', '15min', true)`
    await connection.unsafe(migration.text)
    await note(connection, migration)
    await connection`commit`
  } catch (error) {
    await connection`rollback`
    throw error
  }
}

/** An index that was broken off while it was built stands there, unusable, under the name that the next attempt needs. */
async function applyOutside(connection: ReservedSql<{ bigint: number }>, migration: Migration): Promise<void> {
  const broken = () => connection<{ name: string }[]>`
    select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relnamespace = current_schema()::regnamespace`
  // It waits for transactions that are under way, and holds nobody up while it does.
  await connection`select set_config('lock_timeout', '60s', false), set_config('statement_timeout', '0', false)`
  try {
    for (const { name } of await broken()) await connection.unsafe(`drop index concurrently ${name}`)
    await connection.unsafe(migration.text)
  } catch (error) {
    for (const { name } of await broken()) await connection.unsafe(`drop index concurrently ${name}`).catch(() => {})
    throw error
  } finally {
    await connection`select set_config('lock_timeout', '0', false)`
  }
  await note(connection, migration)
}

const note = (connection: ReservedSql<{ bigint: number }>, { number, name, checksum }: Migration) => connection`
  insert into migration (number, name, checksum) values (${number}, ${name}, ${checksum})`

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  const migrations = await Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number: Number(name.slice(0, 4)), name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
  const twice = migrations.find(({ number }, place) => migrations[place - 1]?.number === number)
  if (twice) throw new StartRefusal(`Two migrations have the number of migrations/${twice.name}. Renumber one.`)
  return migrations
}

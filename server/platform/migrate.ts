import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReservedSql } from 'postgres'
import type { Sql } from './database.ts'
import { StartRefusal } from './start-refusal.ts'

type Migration = { number: number; name: string; text: string; checksum: string }

const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Any number, the same in every Plein: who holds this advisory lock migrates. */
const lockNumber = 7_534_601

/**
 * Brings the database up to date: applies each `NNNN-name.sql` that was not applied yet, in order, each in its own
 * transaction. Processes that start together wait for the one that migrates. Needs a direct connection, not a pooler.
 * @returns the names of the files applied now
 * @throws StartRefusal when an applied file has changed or is unknown here, or when one fails
 */
export async function migrate(sql: Sql, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const connection = await sql.reserve()
  try {
    // Waiting for another process that migrates may take as long as that takes.
    await connection`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`
    await connection`select pg_advisory_lock(${lockNumber})`
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

async function apply(connection: ReservedSql<{ bigint: number }>, migration: Migration): Promise<void> {
  await connection`begin`
  try {
    // A migration that waits for a lock holds up everyone behind it: rather fail, and be tried again.
    await connection`set local lock_timeout = '10s'`
    await connection`set local statement_timeout = '15min'`
    await connection.unsafe(migration.text)
    await connection`
      insert into migration (number, name, checksum)
      values (${migration.number}, ${migration.name}, ${migration.checksum})`
    await connection`commit`
  } catch (error) {
    await connection`rollback`
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefusal(`migrations/${migration.name} could not be applied and left nothing behind: ${reason}`, {
      cause: error,
    })
  }
}

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

import type { Config } from '../../../server/platform/config.ts'
import { openDatabase, type Sql } from '../../../server/platform/database.ts'
import { lastMigration } from '../../../server/platform/migrate.ts'
import { refusalFromDatabase } from '../../../server/platform/refusal-from-database.ts'
import { StartRefusal } from '../../../server/platform/start-refusal.ts'
import type { Finding } from './finding.ts'

const leastVersion = 16
const clockSeconds = 5
/**
 * Connections of one process beside its pool: one for who asks, one for brief readings, four and a listening one for the
 * sequencer, live events and migrations, and four for the jobs of a worker.
 */
const besidePool = 11

/**
 * Opens the database as a start would, and looks at what Plein needs of it.
 * @returns the open connection for what is looked at after it, or null when there is none
 */
export async function openForCheck(url: string, name: string): Promise<{ sql: Sql | null; findings: Finding[] }> {
  const sql = openDatabase({ url, max: 1, applicationName: 'plein doctor' })
  try {
    await sql`select 1`
    return { sql, findings: [] }
  } catch (error) {
    await sql.end({ timeout: 1 })
    return { sql: null, findings: [unreachable(error, url, name)] }
  }
}

function unreachable(error: unknown, url: string, name: string): Finding {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (code === '08P01' || /unsupported startup parameter/.test(message))
    return {
      what: `${name} goes through a pooler that refuses settings.`,
      remedy: 'Put ?prepare=false behind DATABASE_URL, and set DATABASE_DIRECT_URL to PostgreSQL itself.',
    }
  const refusal = refusalFromDatabase(error, url)
  if (refusal instanceof StartRefusal) {
    const [what, ...remedy] = refusal.message.split(/(?<=\.) /)
    return { what: what!, remedy: remedy.join(' ').replace('DATABASE_URL', name) || `Correct ${name}.` }
  }
  return { what: `The database of ${name} does not let us in (${code || 'no reason'}).`, remedy: `Correct ${name}.` }
}

interface Facts {
  version: number
  encoding: string
  clock: Date
  mayCreate: boolean
  maxConnections: number
  usedByOthers: number
  durable: boolean
  available: string[]
  configurations: string[]
  isPlein: boolean
}

/** What is wrong with a database that answers. @param isEmbedded then PostgreSQL's own settings are ours */
export async function checkDatabase(sql: Sql, config: Config, isEmbedded: boolean): Promise<Finding[]> {
  const before = Date.now()
  const [facts] = await sql<Facts[]>`
    select current_setting('server_version_num')::int / 10000 as version, getdatabaseencoding() as encoding,
      clock_timestamp() as clock, has_database_privilege(current_database(), 'create')
        and coalesce(has_table_privilege(to_regclass('migration'), 'select'), true) as may_create,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as max_connections,
      (select count(*)::int from pg_stat_activity
        where backend_type = 'client backend' and application_name not like 'plein%') as used_by_others,
      current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable,
      array(select name::text from pg_available_extensions where name in ('pg_trgm', 'unaccent')) as available,
      array(select cfgname::text from pg_ts_config) as configurations,
      to_regclass('migration') is not null as is_plein`
  const it = facts!
  return [
    ...checkVersion(it.version),
    ...(it.encoding === 'UTF8'
      ? []
      : [{ what: `The database is kept in ${it.encoding}.`, remedy: 'Make one with encoding UTF8.' }]),
    ...checkClock(it.clock.getTime(), before, Date.now()),
    ...(it.mayCreate || isEmbedded
      ? []
      : [
          {
            what: 'The user in DATABASE_URL may not make or read its tables.',
            remedy: 'Make it the owner of the database.',
          },
        ]),
    ...['pg_trgm', 'unaccent']
      .filter((name) => !it.available.includes(name))
      .map((name) => ({
        what: `PostgreSQL lacks the extension ${name}.`,
        remedy: 'Install its contrib package (Debian: it is part of postgresql-NN), or ask the provider to allow it.',
      })),
    ...(isEmbedded ? [] : checkConnections(it, config)),
    ...(it.durable
      ? []
      : [
          {
            what: 'PostgreSQL runs with fsync or synchronous_commit off, so a power cut loses what was acknowledged.',
            remedy: 'Turn both on.',
          },
        ]),
    ...(it.isPlein && it.mayCreate
      ? await checkPlein(sql, it.configurations)
      : checkDictionaries(it.configurations, ['dutch', 'english'])),
  ]
}

/** @param version the major one */
export const checkVersion = (version: number): Finding[] =>
  version >= leastVersion
    ? []
    : [{ what: `PostgreSQL is version ${version}.`, remedy: `Plein needs ${leastVersion} or newer: upgrade it.` }]

/** @param between our clock before and after the question, in milliseconds */
export function checkClock(theirs: number, ...between: [before: number, after: number]): Finding[] {
  const apart = Math.max(between[0] - theirs, theirs - between[1], 0) / 1000
  if (apart <= clockSeconds) return []
  return [
    {
      what: `The clocks of this machine and of the database are ${Math.round(apart)} seconds apart.`,
      remedy: 'Let both follow the time by NTP (timedatectl set-ntp true).',
    },
  ]
}

function checkConnections({ maxConnections, usedByOthers }: Facts, config: Config): Finding[] {
  const needed = config.databasePool + besidePool
  if (maxConnections - usedByOthers >= needed) return []
  return [
    {
      what: `One process of Plein takes up to ${needed} connections, and PostgreSQL has ${Math.max(maxConnections - usedByOthers, 0)} left of ${maxConnections}.`,
      remedy: 'Raise max_connections, lower DATABASE_POOL, or put a pooler between them.',
    },
  ]
}

const checkDictionaries = (present: string[], needed: string[]): Finding[] =>
  needed
    .filter((name) => !present.includes(name))
    .map((name) => ({
      what: `The search dictionary ${name} is missing.`,
      remedy: 'Restore a backup, or use a PostgreSQL with all of its dictionaries.',
    }))

async function checkPlein(sql: Sql, configurations: string[]): Promise<Finding[]> {
  const ours = await lastMigration()
  const [row] = await sql<{ at: number; parked: number }[]>`
    select coalesce((select max(number) from migration), 0) as at,
      case when to_regclass('outbox_parked') is null then 0 else (select count(*)::int from outbox_parked) end as parked`
  const { at, parked } = row!
  return [
    ...(at > ours
      ? [
          {
            what: `The database is of a newer Plein (migration ${at}, this one knows ${ours}).`,
            remedy: 'Start that one.',
          },
        ]
      : []),
    ...(at < ours
      ? [
          {
            what: `${ours - at} migrations wait (${at + 1} to ${ours}).`,
            remedy: 'Start Plein again: it applies them.',
          },
        ]
      : []),
    ...(at >= 12 ? checkDictionaries(configurations, ['plein_nl', 'plein_en']) : []),
    ...(parked > 0
      ? [
          {
            what: `${parked} events keep failing and were set aside in the table outbox_parked.`,
            remedy: 'Report the errors that stand there; after an update they can be tried again.',
          },
        ]
      : []),
  ]
}

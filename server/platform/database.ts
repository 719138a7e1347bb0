import type Postgres from 'postgres'
import { postgres } from './postgres-client.ts'

export type Sql = Postgres.Sql<{ bigint: number }>

export type DatabaseOptions = {
  /** `postgres://…`; a `?host=/folder` names the folder of a Unix socket; `?prepare=false` is for a pooler. */
  url: string
  /** Shown in pg_stat_activity. */
  applicationName?: string
  /** Connections at most. */
  max?: number
  /** Milliseconds after which a statement is broken off; 0 never. */
  statementTimeout?: number
  onNotice?: (notice: Postgres.Notice) => void
}

/**
 * Opens the database: at most `max` connections, made when needed. Column names come back in camelCase, bigint as number,
 * `date` as 'YYYY-MM-DD', timestamptz as Date, json as values. Close with `sql.end()`.
 */
export function openDatabase(options: DatabaseOptions): Sql {
  const { url, applicationName = 'plein', max = 10, statementTimeout = 15_000 } = options
  const connection = connectionOptions(url)
  // A pooler keeps its own connections and refuses settings that come with ours.
  const settings =
    connection.prepare === false
      ? {}
      : {
          statement_timeout: statementTimeout,
          idle_in_transaction_session_timeout: 30_000,
          lock_timeout: 10_000,
          // Statements come with lists of ids, for which PostgreSQL would plan anew each time: half of what they cost.
          plan_cache_mode: 'force_generic_plan',
          // Short statements over tables of which no statistics are known yet were compiled for longer than they ran.
          jit: 'off',
        }
  return postgres({
    ...connection,
    max,
    connect_timeout: 10,
    idle_timeout: 60,
    // A database that was started again is in use again within a second; by default the waiting grows to twenty.
    backoff: (attempts: number) => Math.min(2 ** attempts / 100, 1),
    connection: { application_name: applicationName, ...settings },
    onnotice: options.onNotice ?? (() => {}),
    transform: { column: { from: postgres.toCamel } },
    types: { bigint: bigintAsNumber, date: dateAsText },
  }) as Sql
}

/** The parts of a connection URL as postgres.js wants them: it does not know `?host=` for a socket folder. */
export function connectionOptions(url: string): Postgres.Options<Record<string, never>> {
  const parts = new URL(url)
  const { searchParams: query } = parts
  const socketFolder = query.get('host')
  const port = Number(query.get('port') ?? parts.port) || 5432
  const ssl = query.get('sslmode') ?? query.get('ssl')
  return {
    ...(socketFolder?.startsWith('/')
      ? { path: `${socketFolder}/.s.PGSQL.${port}` }
      : { host: decodeURIComponent(parts.hostname) }),
    port,
    database: decodeURIComponent(parts.pathname.slice(1)),
    username: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    ...(ssl && ssl !== 'disable' && ssl !== 'false' ? { ssl: ssl === 'true' ? true : (ssl as 'require') } : {}),
    ...(query.get('prepare') === 'false' ? { prepare: false } : {}),
  }
}

/** Counts and positions fit a number; one that does not is a mistake that must not pass for another number. */
const bigintAsNumber = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`)
    return value
  },
}

/** A day has no time and no zone: it stays the text 'YYYY-MM-DD'. */
const dateAsText = {
  to: 1082,
  from: [1082],
  serialize: (value: string) => value,
  parse: (text: string) => text,
}

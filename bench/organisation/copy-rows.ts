import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type Postgres from 'postgres'
import type { Sql } from '../../server/platform/database.ts'
import { connectionOptions } from '../../server/platform/database.ts'
import { postgres } from '../../server/platform/postgres-client.ts'

export type Value = string | number | boolean | null

/** Rows on their way into tables, one open COPY for each. */
export interface Copies {
  /** The values in the order of the columns named at the start; lists as PostgreSQL writes them: `{1,2}`. */
  write(table: string, row: Value[]): void
  /** Hands on what was written; resolves when the database took so much that more may come. */
  flush(): Promise<void>
  /** Ends every COPY; resolves when all rows stand. */
  end(): Promise<void>
}

/**
 * Opens a COPY for every table, each on a connection of its own, without triggers and foreign keys being looked at: the
 * keys are made again behind it, and that checks them.
 * @param tables the columns of each table, in the order in which rows will give them
 */
export async function openCopies(url: string, tables: Record<string, string[]>): Promise<Copies> {
  const names = Object.keys(tables)
  const sql = postgres({
    ...connectionOptions(url),
    max: names.length,
    connection: { session_replication_role: 'replica', synchronous_commit: 'off', statement_timeout: 0 },
  }) as unknown as Sql
  const streams = new Map<string, { stream: Writable; waiting: string[] }>()
  for (const name of names) {
    const columns = sql(tables[name]!)
    const query = sql`copy ${sql(name)} (${columns}) from stdin` as Postgres.PendingQuery<Postgres.Row[]>
    streams.set(name, { stream: await query.writable(), waiting: [] })
  }
  const flush = async () => {
    const full: Promise<unknown>[] = []
    for (const one of streams.values()) {
      if (!one.waiting.length) continue
      if (!one.stream.write(`${one.waiting.join('\n')}\n`)) full.push(once(one.stream, 'drain'))
      one.waiting = []
    }
    await Promise.all(full)
  }
  return {
    write: (table, row) => streams.get(table)!.waiting.push(row.map(written).join('\t')),
    flush,
    async end() {
      await flush()
      await Promise.all(
        [...streams.values()].map(async ({ stream }) => {
          const ended = Promise.race([once(stream, 'finish'), once(stream, 'close')])
          stream.end()
          await ended
        }),
      )
      await sql.end()
    },
  }
}

function written(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? escaped(value) : value
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value)
}

const escaped = (value: string) =>
  value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')

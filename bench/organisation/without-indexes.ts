import type { Sql } from '../../server/platform/database.ts'

interface Definition {
  table: string
  name: string
  definition: string
  kind: string
}

/**
 * Takes indexes and keys off these tables, and off others what points at them. The function it returns puts those that are
 * chosen by name and still away back as they were, which also checks every key over what was loaded meanwhile.
 */
export async function withoutIndexes(
  sql: Sql,
  tables: string[],
): Promise<(parallel: Sql, chosen: (name: string) => boolean) => Promise<void>> {
  const constraints = await sql<Definition[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition, contype as kind
    from pg_constraint
    where contype in ('f', 'p', 'u')
      and (conrelid = any(${tables.map(quoted)}::text[]::regclass[]) or (contype = 'f' and confrelid = any(${tables.map(quoted)}::text[]::regclass[])))
    order by contype = 'f' desc, oid`
  for (const { table, name } of constraints) await sql.unsafe(`alter table ${table} drop constraint ${quoted(name)}`)
  const indexes = await sql<Definition[]>`
    select indrelid::regclass::text as table, c.relname as name, pg_get_indexdef(indexrelid) as definition, 'i' as kind
    from pg_index join pg_class c on c.oid = indexrelid
    where indrelid = any(${tables.map(quoted)}::text[]::regclass[]) order by c.relname`
  for (const { name } of indexes) await sql.unsafe(`drop index ${quoted(name)}`)
  const add = ({ table, name, definition, kind }: Definition) =>
    kind === 'i' ? definition : `alter table ${table} add constraint ${quoted(name)} ${definition}`
  let away = [...constraints.filter(({ kind }) => kind !== 'f'), ...indexes]
  let foreign = constraints.filter(({ kind }) => kind === 'f')
  return async (parallel, chosen) => {
    const now = away.filter(({ name }) => chosen(name))
    away = away.filter(({ name }) => !chosen(name))
    // one table at a time takes only one of them; the two largest go side by side
    await Promise.all(
      Object.values(Object.groupBy(now, ({ table }) => table)).map(async (those = []) => {
        for (const one of those) await parallel.unsafe(add(one))
      }),
    )
    const keys = foreign.filter(({ name }) => chosen(name))
    foreign = foreign.filter(({ name }) => !chosen(name))
    for (const one of keys) await parallel.unsafe(add(one))
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '')}"`

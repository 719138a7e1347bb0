import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Sql } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'

export const schemaFile = join(import.meta.dirname, '../migrations/schema.sql')

const heading = `-- What all migrations together make. Written by 'npm run schema'; a test keeps it current. Read it, don't run it.\n`

/**
 * Prints the schema `public` in a form that is the same on every PostgreSQL from 16 and that differs only where the
 * schema does: extensions, types, functions, views and, table by table, columns, constraints, indexes and triggers.
 */
export async function dumpSchema(sql: Sql): Promise<string> {
  const parts = [await extensions(sql), await types(sql), await functions(sql), await tables(sql), await views(sql)]
  return `${heading}\n${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type Line = { line: string }

async function extensions(sql: Sql): Promise<string> {
  const rows = await sql<Line[]>`
    select format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql' order by extname`
  return joined(rows)
}

async function types(sql: Sql): Promise<string> {
  const rows = await sql<Line[]>`
    select case typtype
        when 'e' then format('create type %I as enum (%s);', typname,
          (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
        else format('create domain %I as %s%s %s;', typname, format_type(typbasetype, typtypmod),
          case when typnotnull then ' not null' else '' end,
          (select string_agg(pg_get_constraintdef(oid), ' ' order by conname) from pg_constraint
            where contypid = t.oid and contype = 'c'))
      end as line
    from pg_type t
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd') and ${notOfExtension(sql, 'pg_type', sql`t.oid`)}
    order by typname`
  return joined(rows)
}

async function functions(sql: Sql): Promise<string> {
  const rows = await sql<Line[]>`
    select pg_get_functiondef(p.oid) || ';' as line
    from pg_proc p
    where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
      and ${notOfExtension(sql, 'pg_proc', sql`p.oid`)}
    order by proname, pg_get_function_identity_arguments(p.oid)`
  return rows.map(({ line }) => line.replace(/\n;$/, ';')).join('\n\n')
}

async function views(sql: Sql): Promise<string> {
  const rows = await sql<Line[]>`
    select format('create %s %I as%s', case relkind when 'm' then 'materialized view' else 'view' end, relname,
      E'\n' || pg_get_viewdef(oid, true)) as line
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and ${notOfExtension(sql, 'pg_class', sql`pg_class.oid`)}
    order by relname`
  return rows.map(({ line }) => line).join('\n\n')
}

async function tables(sql: Sql): Promise<string> {
  const rows = await sql<{ name: string; head: string; body: string[]; after: string[] }[]>`
    select
      c.relname as name,
      format('create %stable %I', case c.relpersistence when 'u' then 'unlogged ' else '' end, c.relname) as head,
      array(
        select '  ' || format('%I %s', attname, format_type(atttypid, atttypmod))
          || case when attcollation <> typcollation
               then format(' collate %I', (select collname from pg_collation where oid = attcollation)) else '' end
          || case when attnotnull then ' not null' else '' end
          || case when attidentity <> '' then ' generated as identity' else '' end
          || case when adbin is null then ''
               when attgenerated <> '' then format(' generated always as (%s)', pg_get_expr(adbin, adrelid))
               else format(' default %s', pg_get_expr(adbin, adrelid)) end
        from pg_attribute a
        join pg_type on pg_type.oid = atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where attrelid = c.oid and attnum > 0 and not attisdropped
        order by attnum
      ) || array(
        select '  ' || format('constraint %I %s', conname, pg_get_constraintdef(oid))
        from pg_constraint
        where conrelid = c.oid and contype in ('p', 'u', 'c', 'f', 'x')
        order by position(contype in 'pucfx'), conname
      ) as body,
      array(
        select pg_get_indexdef(indexrelid) || ';'
          || coalesce('  -- ' || obj_description(indexrelid, 'pg_class'), '')
        from pg_index
        where indrelid = c.oid and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
        order by indexrelid::regclass::text
      ) || array(
        select pg_get_triggerdef(oid) || ';' from pg_trigger where tgrelid = c.oid and not tgisinternal order by tgname
      ) as after
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and ${notOfExtension(sql, 'pg_class', sql`c.oid`)}
    order by c.relname`
  return rows
    .map(({ head, body, after }) =>
      [`${head} (\n${body.join(',\n')}\n);`, ...after].join('\n').replaceAll(' public.', ' '),
    )
    .join('\n\n')
}

const notOfExtension = (sql: Sql, catalogue: string, id: ReturnType<Sql>) => sql`not exists (
  select from pg_depend where classid = ${catalogue}::regclass and objid = ${id} and deptype = 'e')`

function joined(rows: readonly Line[]): string {
  return rows.map(({ line }) => line).join('\n')
}

/** Migrates an empty database and writes its schema down. */
async function rewriteSchemaFile(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'plein-schema-'))
  const server = await startEmbeddedPostgres({ dataFolder, log: console.error, fsync: false })
  const sql = openDatabase({ url: server.url })
  try {
    await migrate(sql)
    await writeFile(schemaFile, await dumpSchema(sql))
  } finally {
    await sql.end()
    await server.stop()
    await rm(dataFolder, { recursive: true })
  }
}

if (import.meta.main) await rewriteSchemaFile()

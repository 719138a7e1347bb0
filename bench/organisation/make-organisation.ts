// registers the kinds of item, whose words the index asks for
import '../../server/app.ts'
import { openDatabase, type Sql } from '../../server/platform/database.ts'
import { type Copies, openCopies } from './copy-rows.ts'
import { indexInParallel } from './index-in-parallel.ts'
import { itemTables, largeTables } from './item-tables.ts'
import { groupTables, makeGroups, planGroups } from './make-groups.ts'
import { makeKpnItems } from './make-kpn-items.ts'
import { makePeerItems } from './make-peer-items.ts'
import { makePeople, peopleTables, planDepartments } from './make-people.ts'
import type { Shape } from './shapes.ts'
import { withoutIndexes } from './without-indexes.ts'

export interface Making {
  /** A migrated, empty database, as a superuser. */
  url: string
  shape: Shape
  /** The moment of the newest. The same moment makes the same rows. */
  now: Date
  say?: (line: string) => void
}

const tables = { ...peopleTables, ...groupTables, ...itemTables }

/**
 * Makes an organisation straight in the tables (the one exemption from "only its owner writes a table"): large tables are
 * filled without their indexes, which are made again behind it, so that keys are checked and pages lie as after years.
 */
export async function makeOrganisation({ url, shape, now, say = () => {} }: Making): Promise<void> {
  const started = Date.now()
  const step = (what: string) => say(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${what}`)
  const sql = openDatabase({ url, max: 2, statementTimeout: 0 })
  const parallel = openDatabase({ url, max: 2, statementTimeout: 0 })
  try {
    await sql`alter role current_user set maintenance_work_mem = '512MB'`
    await sql`insert into organisation (name, profile_gate) values ('Voorbeeld', 'off') on conflict do nothing`
    const putBack = await withoutIndexes(sql, largeTables)
    const copies = await openCopies(url, tables)
    const written = await fill(counted(copies), shape, now)
    step('rows are written')
    await sql`analyze`
    const comments = [
      'comment_item',
      'comment_parent',
      'comment_pkey',
      'item_pkey',
      'item_tag_pkey',
      'attachment_pkey',
      'search_document_pkey',
    ]
    await putBack(parallel, (name) => comments.includes(name))
    step('what the search index asks for has its indexes')
    await indexInParallel(parallel, shape.items, step)
    step('the search index is written')
    await putBack(parallel, () => true)
    step('indexes and keys are back')
    await compare(sql, written.set('search_document', shape.items))
    await sql`vacuum analyze`
    step('vacuumed')
  } finally {
    await sql`alter role current_user reset maintenance_work_mem`.catch(() => {})
    await Promise.all([sql.end(), parallel.end()])
  }
}

async function fill(copies: Copies & { written: Map<string, number> }, shape: Shape, now: Date) {
  const departments = planDepartments(shape)
  const groups = planGroups(shape)
  makePeople(copies, shape, departments, now)
  await copies.flush()
  if (shape.name === 'peers') await makePeerItems(copies, shape, groups, now)
  else await makeKpnItems({ copies, shape, groups, departments, now })
  makeGroups(copies, shape, groups, now)
  await copies.end()
  return copies.written
}

function counted(copies: Copies) {
  const written = new Map<string, number>()
  const write: Copies['write'] = (table, row) => {
    written.set(table, (written.get(table) ?? 0) + 1)
    copies.write(table, row)
  }
  return { ...copies, write, written }
}

/** A COPY that broke off says nothing by itself. */
async function compare(sql: Sql, written: Map<string, number>) {
  for (const [table, count] of written) {
    const [found] = await sql<{ count: number }[]>`select count(*) from ${sql(table)}`
    if (found!.count !== count) throw new Error(`${table} holds ${found!.count} rows of ${count}`)
  }
}

import type {
  communityImports as listContract,
  communityImport as oneContract,
} from '../../contract/community-import.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { Query } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'

type One = OutputOf<typeof oneContract>

const columns = (sql: Query) => sql`
  i.id as import_id, i.source as site, i.state, nullif(i.step, '') as step, i.rows_done, i.rows_total,
  coalesce(a.name, '') as started_by, i.started_at, i.finished_at, g.slug as "group", i.failure, i.failed_file`
const tables = (sql: Query) => sql`
  community_import i left join account a on a.id = i.started_by left join "group" g on g.id = i.group_id and g.visibility <> 'secret'`

/** How far one import is, and its report. */
export async function communityImport(
  { sql }: { sql: Query },
  { importId }: InputOf<typeof oneContract>,
): Promise<One> {
  const [row] = await sql<One[]>`select ${columns(sql)}, i.report from ${tables(sql)} where i.id = ${importId}`
  if (!row) throw notFound()
  return row
}

/** The last twenty. */
export async function communityImports({ sql }: { sql: Query }): Promise<OutputOf<typeof listContract>> {
  const imports = await sql<OutputOf<typeof listContract>['imports']>`
    select ${columns(sql)} from ${tables(sql)} order by i.started_at desc limit 20`
  return { imports: [...imports] }
}

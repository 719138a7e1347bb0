import { randomUUID } from 'node:crypto'
import type { Sql } from '../server/platform/database.ts'

/** So many people of one name whose accounts are closed, straight in the tables; they sort before everybody else. */
export const insertWhoLeft = (sql: Sql, name: string, count: number) => sql`
  with gone as (
    insert into account (email, role, state, activated_at)
    select nth || ${`.${randomUUID()}@lindeplein.nl`}, 'employee', 'deactivated', now() from generate_series(1, ${count}::int) nth
    returning id)
  insert into person (id, name, sort_name) select id, ${name}::text, 'Aa' from gone`

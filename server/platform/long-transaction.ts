import type { Query, Services } from './context.ts'

/**
 * One transaction for work that may take longer than any request, such as an import: it comes in whole or not at all. Its
 * tables grow while it writes, so PostgreSQL may plan anew: the plans of a small table would read a large one whole.
 */
export async function inLongTransaction<T>(services: Services, write: (sql: Query) => Promise<T>): Promise<T> {
  const result = await services.sql.begin(async (transaction) => {
    const sql = transaction as unknown as Query
    await sql`
      select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
        set_config('plan_cache_mode', 'auto', true)`
    return write(sql)
  })
  return result as T
}

import type { Query, Services } from './context.ts'

/** One transaction for work that may take longer than any request, such as an import: it comes in whole or not at all. */
export async function inLongTransaction<T>(services: Services, write: (sql: Query) => Promise<T>): Promise<T> {
  const result = await services.sql.begin(async (transaction) => {
    const sql = transaction as unknown as Query
    await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`
    return write(sql)
  })
  return result as T
}

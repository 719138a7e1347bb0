import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from '../server/platform/database.ts'

/**
 * Waits until every fact has a position and the consumer digested it, as the database tells it; for a Plein in a process of
 * its own. Facts that were parked count as digested.
 * @returns false when that did not come in time
 */
export async function untilDigested(sql: Sql, seconds: number): Promise<boolean> {
  for (const until = performance.now() + seconds * 1000; ; await pause(20)) {
    const [row] = await sql<{ isDone: boolean }[]>`
      select not exists (select from outbox where position is null)
        and coalesce((select min(position) from outbox_consumer), -1) >= coalesce((select max(position) from outbox), 0)
        as is_done`
    if (row?.isDone) return true
    if (performance.now() > until) return false
  }
}

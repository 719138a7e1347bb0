import type { Query } from './context.ts'

const keepDays = 7

/**
 * Forgets facts that everyone digested a week ago. The last row always stays: the next position is counted from it, and
 * a consumer that lags keeps what it still needs.
 */
export async function sweepOutbox(sql: Query, now: Date): Promise<void> {
  await sql`
    delete from outbox
    where emitted_at < ${new Date(now.getTime() - keepDays * 86_400_000)}
      and position < (select max(position) from outbox)
      and position <= coalesce((select min(position) from outbox_consumer), 0)`
}

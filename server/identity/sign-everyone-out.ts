import type { Query } from '../platform/context.ts'

/**
 * Ends every session and every open link, and forgets known browsers: for a restored backup, where somebody may be signed
 * in who was shown out since.
 * @returns how many sessions there were
 */
export async function signEveryoneOut({ sql }: { sql: Query }): Promise<number> {
  await sql`delete from one_time_proof where used_at is null`
  await sql`delete from known_device`
  const { count } = await sql`delete from session`
  return count
}

import type { WorkContext } from '../platform/context.ts'
import { dayOf } from './day-of.ts'

const day = 86_400_000

/** Forgets every night what is over: sessions, links, browsers not seen for a year. */
export async function sweepIdentity({ sql, now }: WorkContext): Promise<void> {
  await sql`delete from session where expires_at < ${now}`
  await sql`delete from one_time_proof where expires_at < ${new Date(now.getTime() - day)}`
  await sql`delete from known_device where last_used_on < ${dayOf(new Date(now.getTime() - 390 * day))}`
}

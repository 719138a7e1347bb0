import type { Query } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Makes sure that somebody can still run this Plein when this account no longer may. The rows are held until commit, so
 * that two administrators cannot remove each other in the same moment.
 * @throws Refusal 409 'account.last-administrator'
 */
export async function keepAnAdministrator(sql: Query, withoutId: string): Promise<void> {
  const administrators = await sql<{ id: string }[]>`
    select id from account where role = 'administrator' and state = 'active' order by id for update`
  const isOne = administrators.some(({ id }) => id === withoutId)
  if (isOne && administrators.length === 1) throw new Refusal(409, 'account.last-administrator')
}

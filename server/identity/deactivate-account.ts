import type { deactivateAccount as endpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Context, MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { accountOf } from './accounts.ts'
import { audit } from './audit.ts'
import { accountDeactivated, accountReactivated } from './events.ts'
import { findAccount } from './find-account.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { endProofs } from './one-time-proofs.ts'
import { endSessions } from './sessions.ts'

type Input = InputOf<typeof endpoint>

/** Ends somebody's access at once. What they wrote stays. */
export async function deactivateAccount(context: MemberContext, { accountId }: Input) {
  if (accountId === context.viewer.id) throw forbidden('account.own')
  if (!(await findAccount(context.sql, accountId))) throw notFound()
  await endAccess(context, accountId)
  return accountOf(context, accountId)
}

/**
 * What ends with access: sessions, open links and codes and known browsers in this transaction, live connections on every
 * process with the event. Also for imports and, later, the directory of the employer.
 */
export async function endAccess(context: Pick<Context, 'sql' | 'now'>, accountId: string): Promise<void> {
  const { sql, now } = context
  await keepAnAdministrator(sql, accountId)
  const [ended] = await sql`
    update account set state = 'deactivated', deactivated_at = ${now}
    where id = ${accountId} and state in ('invited', 'active') returning id`
  if (!ended) return
  await endSessions(sql, accountId)
  await endProofs(sql, accountId)
  await sql`delete from known_device where account_id = ${accountId}`
  await emit(context, rightsChanged, { personIds: [accountId] })
  await emit(context, accountDeactivated, { accountId })
  await audit(context, { action: 'account.deactivate', object: accountId })
}

/** Gives access back: with the password of before, or still to be invited when there never was one. */
export async function reactivateAccount(context: MemberContext, { accountId }: Input) {
  const { sql } = context
  if (!(await findAccount(sql, accountId))) throw notFound()
  const [back] = await sql`
    update account set deactivated_at = null,
      state = case when activated_at is null then 'invited' else 'active' end
    where id = ${accountId} and state = 'deactivated' returning id`
  if (back) {
    await emit(context, accountReactivated, { accountId })
    await audit(context, { action: 'account.reactivate', object: accountId })
  }
  return accountOf(context, accountId)
}

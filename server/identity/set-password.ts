import type { Context } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { queueMail } from './account-mails.ts'
import { audit } from './audit.ts'
import { endProofs } from './one-time-proofs.ts'
import { endSessions } from './sessions.ts'

/**
 * Puts a new password in place, within a transaction: every other session ends, and so does every open link or code.
 * @param options.except the session that may stay
 */
export async function setPassword(
  context: Context,
  accountId: string,
  passwordHash: string,
  options: { except?: string; notify: boolean },
): Promise<void> {
  const { sql, now } = context
  await sql`
    update account set password_hash = ${passwordHash}, state = 'active', activated_at = coalesce(activated_at, ${now})
    where id = ${accountId} and state in ('invited', 'active')`
  await endSessions(sql, accountId, options.except)
  await endProofs(sql, accountId)
  await emit(context, rightsChanged, { personIds: [accountId] })
  await audit(context, { action: 'password.set', object: accountId, actorId: accountId })
  if (options.notify) await queueMail(context, { mail: 'password-changed', accountId })
}

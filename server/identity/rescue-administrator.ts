import type { Query } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { audit } from './audit.ts'
import { accountReactivated } from './events.ts'
import { findAccountBySignInName } from './find-account.ts'
import { endProofs, makeProof } from './one-time-proofs.ts'

/**
 * For whoever runs the machine, when no administrator can sign in any more: gives an account the role, access, and a link
 * with which its owner chooses a new password within the hour. One that was deactivated opens with that link only: whoever
 * knew its password or holds its passkey may be why it was ended. Links and codes of before open nothing: they were given
 * for an account that was no administrator.
 * @param signInName e-mail address or staff number
 * @returns the path of the link, or null when there is no such account
 */
export async function rescueAdministrator(
  context: { sql: Query; now: Date },
  signInName: string,
): Promise<{ name: string; path: string } | null> {
  const { sql, now } = context
  const account = await findAccountBySignInName(sql, signInName)
  if (!account) return null
  await sql`
    update account set role = 'administrator', deactivated_at = null, activated_at = coalesce(activated_at, ${now}),
      state = 'active' where id = ${account.id}`
  if (account.state === 'deactivated') {
    await sql`update account set password_hash = null where id = ${account.id}`
    await sql`delete from passkey where account_id = ${account.id}`
  }
  await endProofs(sql, account.id)
  const { secret } = await makeProof(context, 'password_reset', account.id)
  await emit(context, rightsChanged, { personIds: [account.id] })
  if (account.state === 'deactivated') await emit(context, accountReactivated, { accountId: account.id })
  await audit(context, { action: 'account.rescue', object: account.id, detail: { from: account.role } })
  return { name: account.name, path: `/new-password#${secret}` }
}

import type { changeAccount as endpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField, notFound } from '../platform/refusal.ts'
import { queueMail } from './account-mails.ts'
import { accountOf } from './accounts.ts'
import { refuseTaken } from './add-account.ts'
import { audit } from './audit.ts'
import { findAccount } from './find-account.ts'
import { endProofs } from './one-time-proofs.ts'
import { requireProof } from './require-proof.ts'

/** Sets with what somebody signs in. Links that were sent to the old address stop working, and it is told. */
export async function changeAccount(context: MemberContext, input: InputOf<typeof endpoint>) {
  requireProof(context)
  const { sql } = context
  const { accountId, email, staffNumber } = input
  const account = await findAccount(sql, accountId)
  if (!account) throw notFound()
  if (!email && !staffNumber) throw badField('email', 'required')
  await refuseTaken(sql, email, staffNumber, accountId)
  if (account.email && account.email !== email) {
    await endProofs(sql, accountId)
    await queueMail(context, { mail: 'email-changed', accountId, address: account.email })
  }
  await sql`update account set email = ${email}, staff_number = ${staffNumber} where id = ${accountId}`
  await audit(context, { action: 'account.sign-in-names', object: accountId })
  return accountOf(context, accountId)
}

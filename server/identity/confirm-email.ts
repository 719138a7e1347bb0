import type { InputOf } from '../../contract/endpoint.ts'
import type { confirmEmail as endpoint } from '../../contract/identity.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { queueMail } from './account-mails.ts'
import { refuseTaken } from './add-account.ts'
import { audit } from './audit.ts'
import { openLink } from './choose-password-with-link.ts'
import { linkDead } from './link-dead.ts'
import { endProofs, takeProof } from './one-time-proofs.ts'

/** Puts a new e-mail address in place once somebody opened the link that was sent to it; the old one is told. */
export async function confirmEmail(context: Context, input: InputOf<typeof endpoint>) {
  const { account, secret } = await openLink(context, input.secret, ['email_change'])
  await inTransaction(context, async (inside) => {
    const proof = await takeProof(inside, ['email_change'], secret)
    if (!proof?.detail) throw linkDead()
    await refuseTaken(inside.sql, proof.detail, null, account.id)
    await inside.sql`update account set email = ${proof.detail} where id = ${account.id}`
    await endProofs(inside.sql, account.id, ['password_reset', 'invitation'])
    await audit(inside, { action: 'account.email', object: account.id, actorId: account.id })
    if (account.email) await queueMail(inside, { mail: 'email-changed', accountId: account.id, address: account.email })
  })
  return {}
}

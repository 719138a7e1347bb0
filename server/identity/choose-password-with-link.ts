import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { findAccount, passwordContext } from './find-account.ts'
import { limitWrongLinks, linkDead } from './link-dead.ts'
import { findProof, normalSecret, type ProofKind, takeProof } from './one-time-proofs.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import { setPassword } from './set-password.ts'
import { beginSession } from './sign-in.ts'

/** Whom a link or code is for, without using it up. @throws Refusal 410 */
export async function openLink(context: Context, given: string, kinds: ProofKind[]) {
  await limitWrongLinks(context.services, 0)
  const secret = normalSecret(given)
  const proof = await findProof(context, kinds, secret)
  const account = proof?.accountId ? await findAccount(context.sql, proof.accountId) : null
  if (!account || account.state === 'deactivated') {
    await limitWrongLinks(context.services, 1)
    throw linkDead()
  }
  return { account, secret }
}

/** Chooses a password with a link or code, which is thereby used up, and signs in. */
export async function choosePasswordWithLink(context: Context, given: string, password: string, kinds: ProofKind[]) {
  const { account, secret } = await openLink(context, given, kinds)
  await checkNewPassword(password, await passwordContext(context.sql, account))
  const hash = await hashPassword(password)
  await inTransaction(context, async (inside) => {
    const proof = await takeProof(inside, kinds, secret)
    if (!proof) throw linkDead()
    await setPassword(inside, account.id, hash, { notify: account.state === 'active' })
    await beginSession(inside, account.id, proof.kind)
  })
  return {}
}

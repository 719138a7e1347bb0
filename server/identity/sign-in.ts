import type { InputOf } from '../../contract/endpoint.ts'
import type { signIn as endpoint } from '../../contract/identity.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { Refusal } from '../platform/refusal.ts'
import { audit } from './audit.ts'
import { findAccountBySignInName } from './find-account.ts'
import { countWrongTry, keyOfName, limitTries } from './limit-tries.ts'
import { isPassword } from './password.ts'
import { knownDevice, startSession } from './sessions.ts'

/** The same words for a wrong name, a wrong password and an account that may not sign in. */
export const signInRefused = () => new Refusal(401, 'sign-in.refused')

/** Signs in with e-mail address or staff number, and password. */
export async function signIn(context: Context, { identifier, password }: InputOf<typeof endpoint>) {
  const account = await findAccountBySignInName(context.sql, identifier)
  const known = account && (await knownDevice(context, account.id))
  await limitTries(context.services, 'sign-in', account?.id ?? keyOfName(identifier), known)
  const fits = await isPassword(account?.passwordHash, password)
  if (!account || !fits || account.state !== 'active') {
    await countWrongTry(context.services, 'sign-in', known)
    await audit(context, { action: 'session.start', object: account?.id ?? '', result: 'denied', actorId: null })
    throw signInRefused()
  }
  await inTransaction(context, (inside) => beginSession(inside, account.id, 'password'))
  return {}
}

/** Signs an account in within the caller's transaction, and notes by which way. */
export async function beginSession(context: Context, accountId: string, way = 'setup'): Promise<void> {
  // The row is held, so that an account that is deactivated in this moment does not get a session after all.
  const [active] = await context.sql`select from account where id = ${accountId} and state = 'active' for share`
  if (!active) throw signInRefused()
  await startSession(context, accountId)
  await audit(context, { action: 'session.start', object: accountId, actorId: accountId, detail: { way } })
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { signInWithPasskey as signInEndpoint } from '../../contract/identity.ts'
import type { proveWithPasskey as proveEndpoint } from '../../contract/own-account.ts'
import type { Context, MemberContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { badField } from '../platform/refusal.ts'
import { accountOfPasskey } from './passkeys.ts'
import { renewProof } from './renew-proof.ts'
import { beginSession } from './sign-in.ts'

/** Signs in with a passkey. No count of tries: a key cannot be guessed, and so cannot be locked out either. */
export async function signInWithPasskey(context: Context, { answer }: InputOf<typeof signInEndpoint>) {
  const accountId = await accountOfPasskey(context, answer)
  await inTransaction(context, (inside) => beginSession(inside, accountId, 'passkey'))
  return {}
}

/** Proves again who sits behind this session; a passkey of somebody else proves nothing. */
export async function proveWithPasskey(context: MemberContext, { answer }: InputOf<typeof proveEndpoint>) {
  if ((await accountOfPasskey(context, answer)) !== context.viewer.id) throw badField('answer', 'passkey-refused')
  await renewProof(context)
  return {}
}

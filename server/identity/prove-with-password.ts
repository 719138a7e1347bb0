import type { InputOf } from '../../contract/endpoint.ts'
import type { proveWithPassword as endpoint } from '../../contract/own-account.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'
import { findAccount } from './find-account.ts'
import { limitTries } from './limit-tries.ts'
import { isPassword } from './password.ts'
import { renewProof } from './renew-proof.ts'

/** Proves again who sits behind this session. A wrong password is a wrong field, not the end of the session. */
export async function proveWithPassword(context: MemberContext, { password }: InputOf<typeof endpoint>) {
  const { viewer, sql, services } = context
  await limitTries(services, 'prove', viewer.id, viewer.sessionId)
  const account = await findAccount(sql, viewer.id)
  if (!(await isPassword(account?.passwordHash, password))) throw badField('password', 'password-wrong')
  await renewProof(context)
  return {}
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { changePassword as endpoint } from '../../contract/own-account.ts'
import type { MemberContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { notFound } from '../platform/refusal.ts'
import { findAccount, passwordContext } from './find-account.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import { requireProof } from './require-proof.ts'
import { setPassword } from './set-password.ts'

/** Chooses another password; this session stays, every other one ends. */
export async function changePassword(context: MemberContext, { password }: InputOf<typeof endpoint>) {
  requireProof(context)
  const { viewer, sql } = context
  const account = await findAccount(sql, viewer.id)
  if (!account) throw notFound()
  await checkNewPassword(password, await passwordContext(sql, account))
  const hash = await hashPassword(password)
  await inTransaction(context, (inside) =>
    setPassword(inside, viewer.id, hash, { except: viewer.sessionId, notify: true }),
  )
  return {}
}

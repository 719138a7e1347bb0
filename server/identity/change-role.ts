import type { changeRole as endpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { accountOf } from './accounts.ts'
import { audit } from './audit.ts'
import { findAccount } from './find-account.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { requireProof } from './require-proof.ts'

/** Gives somebody else another role; what is open on their screens is judged anew at once. */
export async function changeRole(context: MemberContext, { accountId, role }: InputOf<typeof endpoint>) {
  const { sql, viewer } = context
  if (accountId === viewer.id) throw forbidden('account.own')
  requireProof(context)
  const account = await findAccount(sql, accountId)
  if (!account) throw notFound()
  if (role !== 'administrator') await keepAnAdministrator(sql, accountId)
  await sql`update account set role = ${role} where id = ${accountId}`
  await emit(context, rightsChanged, { personIds: [accountId] })
  await audit(context, { action: 'account.role', object: accountId, detail: { from: account.role, to: role } })
  return accountOf(context, accountId)
}

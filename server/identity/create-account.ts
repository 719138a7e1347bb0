import type { createAccount as endpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'
import { queueMail } from './account-mails.ts'
import { accountOf } from './accounts.ts'
import { addAccount } from './add-account.ts'
import { audit } from './audit.ts'
import { requireProof } from './require-proof.ts'

/** Makes an account for somebody; they choose their own password with an invitation or a code. */
export async function createAccount(context: MemberContext, input: InputOf<typeof endpoint>) {
  if (input.role !== 'employee') requireProof(context)
  if (input.invite && !input.email) throw badField('email', 'required')
  const { name, email, staffNumber, role } = input
  const accountId = await addAccount(context, { name, email, staffNumber, role })
  await audit(context, { action: 'account.create', object: accountId, detail: { role } })
  if (input.invite) await queueMail(context, { mail: 'invitation', accountId, by: context.viewer.id })
  return accountOf(context, accountId)
}

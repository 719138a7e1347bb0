import type { InputOf } from '../../contract/endpoint.ts'
import type { requestEmailChange as endpoint } from '../../contract/own-account.ts'
import type { MemberContext } from '../platform/context.ts'
import { queueMail } from './account-mails.ts'
import { requireProof } from './require-proof.ts'

/** Sends a link to the new address. Whether somebody has it already is said only to who can read its mail. */
export async function requestEmailChange(context: MemberContext, { email }: InputOf<typeof endpoint>) {
  requireProof(context)
  await queueMail(context, { mail: 'email-change', accountId: context.viewer.id, address: email })
  return {}
}

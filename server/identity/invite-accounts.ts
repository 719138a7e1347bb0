import type { inviteAccounts as endpoint } from '../../contract/accounts.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { queueMail } from './account-mails.ts'
import { audit } from './audit.ts'

/** Mails a link to those who have an address and were never here. */
export async function inviteAccounts(context: MemberContext, { accountIds }: InputOf<typeof endpoint>) {
  const rows = await context.sql<{ id: string }[]>`
    select id from account where id = any(${accountIds}::uuid[]) and state = 'invited' and email is not null`
  for (const { id } of rows) {
    await queueMail(context, { mail: 'invitation', accountId: id, by: context.viewer.id })
    await audit(context, { action: 'account.invite', object: id })
  }
  return { invited: rows.length, skipped: new Set(accountIds).size - rows.length }
}

import type { InputOf } from '../../contract/endpoint.ts'
import type { requestPasswordReset as endpoint } from '../../contract/identity.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { queueMail } from './account-mails.ts'
import { keyOfName } from './limit-tries.ts'

/**
 * Asks for a link by mail. Looks nothing up: the job does, so that answer and time are the same for whoever exists and
 * whoever does not.
 */
export async function requestPasswordReset(context: Context, { identifier }: InputOf<typeof endpoint>) {
  await context.services.limit('reset:everyone', 300, 600)
  await context.services.limit(`reset:${keyOfName(identifier)}`, 3, 900)
  await inTransaction(context, (inside) => queueMail(inside, { mail: 'password-reset', signInName: identifier }))
  return {}
}

import type { makeAccessCodes as endpoint } from '../../contract/accounts.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { audit } from './audit.ts'
import { makeProof } from './one-time-proofs.ts'
import { requireProof } from './require-proof.ts'

interface Subject {
  id: string
  name: string
  email: string | null
  staffNumber: string | null
}

/**
 * Codes to print and hand out, for who has no mail at work or forgot the password. Shown this once; an earlier code of the
 * same person stops working. Not for oneself: a code made in a session left open would outlive it.
 */
export async function makeAccessCodes(
  context: MemberContext,
  { accountIds }: InputOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  requireProof(context)
  const { sql, viewer, now, services } = context
  const rows = await sql<Subject[]>`
    select id, name, email, staff_number from account
    where id = any(${accountIds}::uuid[]) and state in ('invited', 'active') and id <> ${viewer.id}
    order by fold(name), id`
  let endsAt = now
  const codes: OutputOf<typeof endpoint>['codes'] = []
  for (const { id, name, email, staffNumber } of rows) {
    const { secret, expiresAt } = await makeProof(context, 'access_code', id, { createdBy: viewer.id })
    await audit(context, { action: 'account.access-code', object: id })
    codes.push({ accountId: id, name, signInName: staffNumber ?? email ?? '', code: secret })
    endsAt = expiresAt
  }
  return {
    codes,
    expiresAt: endsAt.toISOString(),
    skipped: new Set(accountIds).size - rows.length,
    address: services.config.publicUrl,
  }
}

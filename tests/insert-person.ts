import { randomBytes } from 'node:crypto'
import { newToken, tokenHash } from '../server/identity/session-token.ts'
import type { Role } from '../server/platform/context.ts'
import type { Sql } from '../server/platform/database.ts'

export interface PersonDetails {
  role?: Role
  departmentId?: string
  email?: string
}

/** A person with an active account and a session, straight in the tables. `token` is what the session's cookie holds. */
export async function insertPerson(sql: Sql, name: string, details: PersonDetails = {}) {
  const token = newToken()
  const email =
    details.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomBytes(6).toString('hex')}@lindeplein.nl`
  const [account] = await sql<{ id: string }[]>`
    insert into account (email, role, state, activated_at)
    values (${email}, ${details.role ?? 'employee'}, 'active', now()) returning id`
  const id = account!.id
  await sql`
    insert into person (id, name, sort_name, department_id)
    values (${id}, ${name}, ${name.split(' ').reverse().join(', ')}, ${details.departmentId ?? null})`
  await sql`
    insert into session (account_id, token_hash, expires_at)
    values (${id}, ${tokenHash(token)}, now() + interval '30 days')`
  return { id, name, email, token }
}

import type { Query, Role } from '../platform/context.ts'

export interface AccountRow {
  id: string
  name: string
  email: string | null
  staffNumber: string | null
  role: Role
  state: 'none' | 'invited' | 'active' | 'deactivated'
  passwordHash: string | null
  language: 'nl' | 'en'
}

const columns = (sql: Query) => sql`
  account.id, account.name, account.email, account.staff_number, account.role, account.state, account.password_hash,
  coalesce(account.language, (select organisation.language from organisation), 'nl') as language`

/** By what people type to sign in: e-mail address or staff number, in any case. Says nothing about its state. */
export async function findAccountBySignInName(sql: Query, name: string): Promise<AccountRow | null> {
  const [row] = await sql<AccountRow[]>`
    select ${columns(sql)} from account
    where state <> 'none' and (lower(email) = lower(${name}) or lower(staff_number) = lower(${name})) limit 1`
  return row ?? null
}

export async function findAccount(sql: Query, id: string): Promise<AccountRow | null> {
  const [row] = await sql<AccountRow[]>`select ${columns(sql)} from account where id = ${id} and state <> 'none'`
  return row ?? null
}

/** Words that a password of this account may not be made of. */
export async function passwordContext(
  sql: Query,
  account: Pick<AccountRow, 'name' | 'email' | 'staffNumber'>,
): Promise<string[]> {
  const [organisation] = await sql<{ name: string }[]>`select name from organisation`
  return [account.name, account.email, account.staffNumber, organisation?.name].filter((word) => word != null)
}

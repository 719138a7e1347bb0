import type { Query, Role } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField } from '../platform/refusal.ts'
import { accountCreated } from './events.ts'
import { checkNewPassword, hashPassword } from './password.ts'

export interface NewAccount {
  /** Where it has to be a certain one; else a random one. */
  id?: string
  name: string
  email?: string | null
  staffNumber?: string | null
  role?: Role
  language?: 'nl' | 'en' | null
  /** With a password the account is active at once. */
  password?: string
  /** 'none' is for authors who only come from an import; 'invited' by default. */
  state?: 'none' | 'invited' | 'active'
}

/**
 * Makes one account; people makes the profile with the same id. Whoever calls has judged the right to do so.
 * @returns its id
 * @throws Refusal 422 on 'email', 'staffNumber' ('taken', 'required') or 'password'.
 */
export async function addAccount(context: { sql: Query; now: Date }, given: NewAccount): Promise<string> {
  const { sql, now } = context
  const email = given.email?.trim().toLowerCase() || null
  const staffNumber = given.staffNumber?.trim() || null
  if (given.state !== 'none' && !email && !staffNumber) throw badField('email', 'required')
  if (given.password !== undefined)
    await checkNewPassword(
      given.password,
      [given.name, email, staffNumber].filter((word) => word != null),
    )
  const passwordHash = given.password === undefined ? null : await hashPassword(given.password)
  const state = given.state ?? (passwordHash ? 'active' : 'invited')
  await refuseTaken(sql, email, staffNumber, null)
  const [account] = await sql<{ id: string }[]>`
    insert into account (id, name, email, staff_number, role, state, language, password_hash, created_at, activated_at)
    values (coalesce(${given.id ?? null}::uuid, gen_random_uuid()), ${given.name}, ${email}, ${staffNumber},
      ${given.role ?? 'employee'}, ${state}, ${given.language ?? null}, ${passwordHash}, ${now},
      ${state === 'active' ? now : null})
    on conflict do nothing returning id`
  // Somebody else made the same one between the look and the write.
  if (!account) throw badField('email', 'taken')
  await emit(context, accountCreated, { accountId: account.id, name: given.name })
  return account.id
}

/** @throws Refusal 422 on the field that another account has. */
export async function refuseTaken(sql: Query, email: string | null, staffNumber: string | null, except: string | null) {
  const [taken] = await sql<{ email: boolean }[]>`
    select coalesce(lower(email) = lower(${email}), false) as email from account
    where id is distinct from ${except}
      and (lower(email) = lower(${email}) or lower(staff_number) = lower(${staffNumber})) limit 1`
  if (taken) throw badField(taken.email ? 'email' : 'staffNumber', 'taken')
}

export type ImportedAccount = Required<Pick<NewAccount, 'id' | 'name'>> &
  Pick<NewAccount, 'email' | 'staffNumber' | 'role' | 'state'>

/**
 * Makes many accounts at once, for imports, which announce themselves as a whole. Rows whose id, e-mail address or staff
 * number exists already are left alone.
 * @returns the ids that were made
 */
export async function addAccounts(context: { sql: Query; now: Date }, rows: ImportedAccount[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { sql, now } = context
  const values = rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email?.trim().toLowerCase() || null,
    staff_number: row.staffNumber?.trim() || null,
    role: row.role ?? 'employee',
    state: row.state ?? 'invited',
  }))
  const made = await sql<{ id: string }[]>`
    insert into account (id, name, email, staff_number, role, state, created_at)
    select id, name, email, staff_number, role, state, ${now}
    from jsonb_to_recordset(${sql.json(values)})
      as row (id uuid, name text, email text, staff_number text, role text, state text)
    on conflict do nothing returning id`
  return new Set(made.map(({ id }) => id))
}

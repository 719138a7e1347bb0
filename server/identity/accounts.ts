import { z } from 'zod'
import type { Account, accounts as endpoint } from '../../contract/accounts.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { Fragment, MemberContext, Query, Role } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { literal } from '../platform/like-pattern.ts'
import { notFound } from '../platform/refusal.ts'
import { fileAddress } from './file-address.ts'
import { accountVerdicts } from './policy.ts'

interface AccountRow {
  id: string
  name: string
  sortedBy: string
  photoFileId: string | null
  email: string | null
  staffNumber: string | null
  role: Role
  state: 'invited' | 'active' | 'deactivated'
  lastSeenOn: string | null
  isLast: boolean
}

const columns = (sql: Query) => sql`
  account.id, account.name, fold(account.name) as sorted_by, account.photo_file_id, account.email, account.staff_number,
  account.role, account.state,
  (select max(session.last_seen_on) from session where session.account_id = account.id) as last_seen_on,
  account.role = 'administrator' and account.state = 'active' and not exists (
    select from account other where other.role = 'administrator' and other.state = 'active' and other.id <> account.id
  ) as is_last`

const shown = (viewer: MemberContext['viewer'], row: AccountRow): Account => ({
  accountId: row.id,
  name: row.name,
  photo: fileAddress(row.photoFileId, 96),
  email: row.email,
  staffNumber: row.staffNumber,
  role: row.role,
  state: row.state,
  lastSeenOn: row.lastSeenOn,
  can: accountVerdicts(viewer, row, row.isLast),
})

const position = z.tuple([z.string().max(600), z.uuid()])

/** The administrator's list: by name, found by part of a name, address or number. */
export async function accounts(
  { sql, viewer }: MemberContext,
  input: InputOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  const after = decodeCursor(position, input.cursor)
  const conditions: Fragment[] = [sql`account.state <> 'none'`]
  if (input.text) {
    const pattern = `%${literal(input.text)}%`
    conditions.push(sql`
      (fold(account.name) like fold(${pattern}) or account.email ilike ${pattern} or account.staff_number ilike ${pattern})`)
  }
  if (input.role) conditions.push(sql`account.role = ${input.role}`)
  if (input.state) conditions.push(sql`account.state = ${input.state}`)
  if (after) conditions.push(sql`(fold(account.name), account.id) > (${after[0]}, ${after[1]}::uuid)`)
  const where = conditions.reduce((all, condition) => sql`${all} and ${condition}`)
  const rows = await sql<AccountRow[]>`
    select ${columns(sql)} from account where ${where} order by fold(account.name), account.id limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.sortedBy, last.id])
  return {
    rows: page.map((row) => shown(viewer, row)),
    next,
  }
}

/** One of them, as the answer to a change. */
export async function accountOf({ sql, viewer }: MemberContext, accountId: string): Promise<Account> {
  const [row] = await sql<AccountRow[]>`
    select ${columns(sql)} from account where account.id = ${accountId} and account.state <> 'none'`
  if (!row) throw notFound()
  return shown(viewer, row)
}

import type { Query } from '../platform/context.ts'

/**
 * Gives accounts what an import knows of them: an e-mail address, a staff number. Values that another account has are
 * left alone; the import has reported those.
 */
export async function setAccountKeys(
  { sql }: { sql: Query },
  rows: { id: string; email: string | null; staffNumber: string | null }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update account set email = coalesce(row.email, account.email),
      staff_number = coalesce(row.staff_number, account.staff_number)
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.email)}::text[],
      ${rows.map((row) => row.staffNumber)}::text[]) as row (id, email, staff_number)
    where account.id = row.id
      and not exists (select from account other where other.id <> row.id
        and (lower(other.email) = lower(row.email) or lower(other.staff_number) = lower(row.staff_number)))`
}

import type { Query } from '../platform/context.ts'
import type { Employee } from './employee-file.ts'

/** Somebody who is here already. */
export interface Known {
  id: string
  state: string
  staffNumber: string | null
  email: string | null
  name: string
  sortName: string
  jobTitle: string
  departmentId: string | null
  managerId: string | null
  location: string
  phone: string
  workingDays: number[]
  joinedOn: string
  leftOn: string | null
}

type Match = { known: Known | null } | { problem: { code: string } }

/** Who of these employees is here already: by staff number, else by e-mail address. One look-up for many. */
export async function matchEmployees(
  { sql }: { sql: Query },
  employees: Employee[],
): Promise<(employee: Employee) => Match> {
  const numbers = employees.flatMap(({ staffNumber }) => (staffNumber ? [staffNumber.toLowerCase()] : []))
  const emails = employees.flatMap(({ email }) => (email ? [email] : []))
  const rows = await sql<Known[]>`
    select a.id, a.state, a.staff_number, lower(a.email) as email, coalesce(p.name, a.name) as name,
      coalesce(p.sort_name, '') as sort_name, coalesce(p.job_title, '') as job_title, p.department_id, p.manager_id,
      coalesce(p.location, '') as location, coalesce(p.phone, '') as phone, coalesce(p.working_days, '{}') as working_days,
      p.joined_on, p.left_on
    from account a left join person p on p.id = a.id
    where lower(a.staff_number) = any(${numbers}::text[]) or lower(a.email) = any(${emails}::text[])`
  const byNumber = new Map(rows.flatMap((row) => (row.staffNumber ? [[row.staffNumber.toLowerCase(), row]] : [])))
  const byEmail = new Map(rows.flatMap((row) => (row.email ? [[row.email, row]] : [])))
  return ({ staffNumber, email }) => {
    const numbered = staffNumber ? byNumber.get(staffNumber.toLowerCase()) : undefined
    const mailed = email ? byEmail.get(email) : undefined
    if (numbered && mailed && numbered.id !== mailed.id) return { problem: { code: 'email-of-another' } }
    if (!numbered && mailed?.staffNumber && staffNumber) return { problem: { code: 'email-of-another' } }
    return { known: numbered ?? mailed ?? null }
  }
}

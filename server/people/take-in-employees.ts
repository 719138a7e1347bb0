import { randomUUID } from 'node:crypto'
import type { RowProblemView } from '../../contract/employee-import.ts'
import { addAccounts, setAccountKeys } from '../identity/index.ts'
import type { Query } from '../platform/context.ts'
import { createPeople } from './create-people.ts'
import { type EmployeeChange, employeeChanges } from './employee-changes.ts'
import type { Employee, ManagerReference } from './employee-file.ts'
import { ensureDepartments, pathKey } from './ensure-departments.ts'
import { matchEmployees } from './match-employees.ts'

interface Working {
  sql: Query
  now: Date
}

export interface EmployeeLine {
  line: number
  employee: Employee
}

export interface TakenIn {
  created: number
  changed: number
  unchanged: number
  departments: number
  problems: RowProblemView[]
}

const chunkSize = 1000

/**
 * Takes employees in: departments by their path, accounts and profiles for who is new, changes for who is here, and who
 * leads whom at the end. All of it in the caller's transaction, a few statements for each thousand.
 * @param progress told after each thousand how many rows are done
 */
export async function takeInEmployees(
  context: Working,
  lines: EmployeeLine[],
  progress: (done: number) => Promise<void>,
): Promise<TakenIn> {
  const problems: RowProblemView[] = []
  const tell = (line: number, code: string, leavesOut: boolean, params: RowProblemView['params'] = {}) =>
    problems.push({ line, column: null, code, params, leavesOut })
  const departments = await ensureDepartments(
    context,
    lines.map(({ employee }) => employee.department),
  )
  const today = context.now.toISOString().slice(0, 10)
  const created = new Set<string>()
  const changed = new Set<string>()
  const placed: { id: string; employee: Employee }[] = []
  for (let start = 0; start < lines.length; start += chunkSize) {
    const chunk = lines.slice(start, start + chunkSize)
    const match = await matchEmployees(
      context,
      chunk.map(({ employee }) => employee),
    )
    const fresh: { id: string; line: number; employee: Employee }[] = []
    const changes: EmployeeChange[] = []
    const keys: Parameters<typeof setAccountKeys>[1] = []
    for (const { line, employee } of chunk) {
      const found = match(employee)
      if ('problem' in found) {
        tell(line, found.problem.code, true)
        continue
      }
      const { known } = found
      // Somebody whose last day has passed is told, never shut out by a file: that is for a person to decide.
      if (employee.leftOn && employee.leftOn < today) tell(line, 'has-left', !known, { on: employee.leftOn })
      if (!known) {
        if (!employee.leftOn || employee.leftOn >= today) fresh.push({ id: randomUUID(), line, employee })
        continue
      }
      if (known.state === 'deactivated') tell(line, 'account-closed', false)
      placed.push({ id: known.id, employee })
      const change = employeeChanges(employee, known, departments.ids.get(pathKey(employee.department)) ?? null)
      if (change) changes.push(change)
      const email = employee.email && employee.email !== known.email ? employee.email : null
      const staffNumber = employee.staffNumber && !known.staffNumber ? employee.staffNumber : null
      if (email || staffNumber) keys.push({ id: known.id, email, staffNumber })
      if (change || email || staffNumber) changed.add(known.id)
    }
    const made = await addAccounts(
      context,
      fresh.map(({ id, employee }) => ({
        id,
        name: employee.name,
        email: employee.email,
        staffNumber: employee.staffNumber,
        state: 'invited' as const,
      })),
    )
    for (const { id, line, employee } of fresh) {
      if (!made.has(id)) {
        tell(line, 'taken-meanwhile', true)
        continue
      }
      created.add(id)
      placed.push({ id, employee })
    }
    await createPeople(
      context,
      fresh.filter(({ id }) => made.has(id)).map(({ id, employee }) => newPerson(id, employee, departments.ids)),
    )
    await setAccountKeys(context, keys)
    await writeChanges(context, changes)
    await progress(Math.min(start + chunkSize, lines.length))
  }
  for (const id of await linkManagers(context, placed)) if (!created.has(id)) changed.add(id)
  return {
    created: created.size,
    changed: changed.size,
    unchanged: placed.length - created.size - changed.size,
    departments: departments.made,
    problems,
  }
}

const newPerson = (id: string, employee: Employee, departments: Map<string, string>) => ({
  id,
  name: employee.name,
  sortName: employee.sortName,
  jobTitle: employee.jobTitle,
  departmentId: departments.get(pathKey(employee.department)) ?? null,
  location: employee.location,
  phone: employee.phone || employee.mobile,
  contactEmail: employee.email ?? '',
  workingDays: employee.workingDays,
  joinedOn: employee.joinedOn,
  leftOn: employee.leftOn,
})

async function writeChanges({ sql }: Working, changes: EmployeeChange[]) {
  if (changes.length === 0) return
  await sql`
    update person set name = coalesce(row.name, person.name), sort_name = coalesce(row.sort_name, person.sort_name),
      job_title = coalesce(row.job_title, person.job_title),
      department_id = coalesce(row.department_id, person.department_id),
      location = coalesce(row.location, person.location), phone = coalesce(row.phone, person.phone),
      working_days = coalesce(row.working_days, person.working_days),
      joined_on = coalesce(row.joined_on, person.joined_on), left_on = coalesce(row.left_on, person.left_on),
      version = person.version + 1
    from jsonb_to_recordset(${sql.json(changes as never)}) as row (id uuid, name text, sort_name text, job_title text,
      department_id uuid, location text, phone text, working_days smallint[], joined_on date, left_on date)
    where person.id = row.id`
}

/** Sets who leads whom, also where the manager was here before. Gives the ids of whom that changed. */
async function linkManagers({ sql }: Working, placed: { id: string; employee: Employee }[]): Promise<string[]> {
  const led = placed.flatMap(({ id, employee }) => (employee.manager ? [{ id, manager: employee.manager }] : []))
  const changed: string[] = []
  // One for each kind of key, so that the look-up of thousands of managers is one join.
  for (const kind of ['staffNumber', 'email'] as const) {
    const some = led.filter(({ manager }) => kind in manager)
    if (some.length === 0) continue
    const key = kind === 'email' ? sql`lower(manager.email)` : sql`lower(manager.staff_number)`
    const rows = await sql<{ id: string }[]>`
      update person set manager_id = leads.id, version = person.version + 1
      from unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ manager }) => keyOf(manager))}::text[])
        as row (id, key)
      join account manager on ${key} = row.key join person leads on leads.id = manager.id
      where person.id = row.id and person.manager_id is distinct from leads.id and leads.id <> person.id
      returning person.id`
    changed.push(...rows.map(({ id }) => id))
  }
  return changed
}

const keyOf = (manager: ManagerReference) => ('email' in manager ? manager.email : manager.staffNumber).toLowerCase()

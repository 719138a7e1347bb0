import type { Employee, RowProblem } from './employee.ts'

export interface Accepted {
  line: number
  employee: Employee
  notices: RowProblem[]
}

/**
 * Looks at who leads whom once all rows are known, and adds notices. Somebody who leads himself has no manager; in a
 * circle nobody knows which link is wrong, so all of them go. Managers outside the file stay: they may exist already.
 */
export function checkManagers(rows: Accepted[], column: string | null): void {
  const byKey = new Map<string, Accepted>()
  for (const row of rows) {
    const { staffNumber, email } = row.employee
    if (staffNumber) byKey.set(`number ${staffNumber}`, row)
    if (email) byKey.set(`email ${email}`, row)
  }
  const managerOf = new Map<Accepted, Accepted>()
  for (const row of rows) {
    const { manager } = row.employee
    if (!manager) continue
    const written = 'email' in manager ? manager.email : manager.staffNumber
    const found = byKey.get('email' in manager ? `email ${written}` : `number ${written}`)
    if (!found) row.notices.push({ column, code: 'manager-not-in-file', params: { manager: written } })
    else if (found !== row) managerOf.set(row, found)
    else dropManager(row, { column, code: 'manager-is-self' })
  }
  for (const circle of circles(rows, managerOf)) {
    for (const row of circle) dropManager(row, { column, code: 'manager-circle', params: { people: circle.length } })
  }
}

function dropManager(row: Accepted, notice: RowProblem): void {
  row.employee.manager = null
  row.notices.push(notice)
}

/** Everybody has one manager at most, so each walk upwards ends at the top, on a known path, or in one circle. */
function circles(rows: Accepted[], managerOf: ReadonlyMap<Accepted, Accepted>): Accepted[][] {
  const done = new Set<Accepted>()
  const found: Accepted[][] = []
  for (const start of rows) {
    const walk = new Set<Accepted>()
    let at: Accepted | undefined = start
    while (at && !done.has(at) && !walk.has(at)) {
      walk.add(at)
      at = managerOf.get(at)
    }
    if (at && walk.has(at)) {
      const way = [...walk]
      found.push(way.slice(way.indexOf(at)))
    }
    for (const row of walk) done.add(row)
  }
  return found
}

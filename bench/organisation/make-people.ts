import { createHash } from 'node:crypto'
import { sortNameOf } from '../../server/people/sort-name.ts'
import { firstNames, jobTitles, places, surnames } from '../dutch-names.ts'
import { numbers, words } from '../words.ts'
import type { Copies } from './copy-rows.ts'
import { madeId } from './made-id.ts'
import { type Shape, tokenOf } from './shapes.ts'

export const peopleTables: Record<string, string[]> = {
  department: ['id', 'parent_id', 'name', 'path'],
  account: ['id', 'email', 'staff_number', 'name', 'role', 'state', 'activated_at'],
  person: [
    'id',
    'name',
    'sort_name',
    'job_title',
    'department_id',
    'manager_id',
    'location',
    'phone',
    'contact_email',
    'working_days',
    'about',
    'languages',
    'joined_on',
    'follower_count',
  ],
  person_topic: ['person_id', 'kind', 'topic', 'label', 'position'],
  person_follow: ['follower_id', 'followed_id', 'followed_at'],
  session: ['id', 'account_id', 'token_hash', 'expires_at'],
}

/** Departments by number: seven in each, three deep; teams of about twelve at the bottom. */
export interface Departments {
  ids: string[]
  paths: string[][]
  /** The number of the team of a person. */
  teamOf(person: number): number
}

const perDepartment = 7

export function planDepartments(shape: Shape): Departments {
  const teams = Math.max(4, Math.round(shape.people / 12))
  const middle = Math.ceil(teams / perDepartment)
  const top = Math.ceil(middle / perDepartment)
  const ids = Array.from({ length: top + middle + teams }, (_, nth) => madeId('department', nth))
  const paths = ids.map((id, nth) => {
    if (nth < top) return [id]
    if (nth < top + middle) return [ids[(nth - top) % top]!, id]
    const parent = (nth - top - middle) % middle
    return [ids[parent % top]!, ids[top + parent]!, id]
  })
  return { ids, paths, teamOf: (person) => top + middle + (person % teams) }
}

/** Steps without a common divisor with any of our numbers of people, so that a walk meets nobody twice. */
export const steps = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101]

export function makePeople(copies: Copies, shape: Shape, departments: Departments, now: Date): void {
  const next = numbers(11)
  departments.ids.forEach((id, nth) => {
    const path = departments.paths[nth]!
    copies.write('department', [id, path.at(-2) ?? null, `Afdeling ${nth + 1}`, `{${path.join(',')}}`])
  })
  const followers = new Int32Array(shape.people)
  const follows = Array.from({ length: shape.people }, (_, person) => {
    const step = steps[Math.floor(next() * steps.length)]!
    const count = Math.min(20 + Math.floor(next() * 61), Math.floor((shape.people - 1) / 2))
    return Array.from({ length: count }, (_, nth) => {
      const followed = (person + (nth + 1) * step) % shape.people
      followers[followed]!++
      return followed
    })
  })
  const expires = new Date(now.getTime() + 365 * 86_400_000).toISOString()
  const began = new Date(now.getTime() - shape.days * 86_400_000).toISOString()
  for (let person = 0; person < shape.people; person++) {
    const id = madeId('person', person)
    const { first, infix, last } = nameOf(person)
    const name = [first, infix, last].filter(Boolean).join(' ')
    const role =
      person === 0 ? 'administrator' : person === 1 ? 'community_manager' : person < 10 ? 'editor' : 'employee'
    copies.write('account', [id, `p${person}@bench.example`, `B${100_000 + person}`, name, role, 'active', began])
    const team = departments.teamOf(person)
    const isLead = person < departments.ids.length
    const joined = new Date(now.getTime() - next() * 20 * 365 * 86_400_000).toISOString().slice(0, 10)
    copies.write('person', [
      id,
      name,
      sortNameOf(name),
      isLead ? 'teamleider' : jobTitles[Math.floor(next() * jobTitles.length)]!,
      departments.ids[team]!,
      isLead
        ? person === 0
          ? null
          : madeId('person', Math.floor(person / 8))
        : madeId('person', person % departments.ids.length),
      places[Math.floor(next() * places.length)]!,
      next() < 0.5 ? `030-${String(Math.floor(next() * 1e7)).padStart(7, '0')}` : '',
      `p${person}@bench.example`,
      next() < 0.7 ? '{1,2,3,4,5}' : '{1,2,4}',
      next() < 0.4 ? 'Ik werk hier met plezier en weet de weg in het gebouw.' : '',
      '{nl,en}',
      joined,
      followers[person]!,
    ])
    const topics = next() < 0.4 ? 3 : 0
    for (let nth = 0; nth < topics; nth++) {
      const topic = words[(person * 31 + nth * 7) % 900]!
      copies.write('person_topic', [id, nth === 2 ? 'interest' : 'expertise', topic, topic, nth])
    }
    for (const followed of follows[person]!) copies.write('person_follow', [id, madeId('person', followed), began])
    const hash = createHash('sha256').update(tokenOf(person)).digest('hex')
    copies.write('session', [madeId('session', person), id, `\\x${hash}`, expires])
  }
}

/** The same person always has the same name; about one in ninety shares theirs with somebody. */
export function nameOf(person: number) {
  const first = firstNames[person % firstNames.length]!
  const { last, infix } = surnames[Math.floor(person / firstNames.length) % surnames.length]!
  const second = person >= firstNames.length * surnames.length
  const other = surnames[(person * 7 + 3) % surnames.length]!
  return { first, infix, last: second ? `${last}-${other.last}` : last }
}

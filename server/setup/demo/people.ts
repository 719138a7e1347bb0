import { type CastMember, cast } from './cast.ts'
import { departments, organisation } from './organisation.ts'
import { peopleRows } from './people-rows.ts'
import { seeded } from './pictures/seeded.ts'
import type { DemoPerson, Weekday } from './types.ts'
import { voices } from './voices.ts'

const week: Weekday[] = [1, 2, 3, 4, 5]
const byKey = new Map(departments.map((department) => [department.key, department]))

/** How the portrait of each generated person is drawn, in words; no entry means no photo. */
export const looks: Record<string, string> = {}

/** The lead of the own department, or of the nearest one above it that somebody else leads. */
function managerOf(key: string, department: string): string | undefined {
  for (let here = byKey.get(department); here; here = here.parent ? byKey.get(here.parent) : undefined) {
    if (here.lead !== key) return here.lead
  }
  return key === 'pieter' ? undefined : 'pieter'
}

function place(person: CastMember): DemoPerson {
  const manager = managerOf(person.key, person.department)
  const location = person.location ?? byKey.get(person.department)?.location ?? 'stadhuis'
  return { ...person, location, ...(manager ? { manager } : {}) }
}

/** `Gülay Aksoy` becomes `gulayaksoy`: letters only, so that a mention needs no quoting. */
export const keyOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

function colleague(row: string, department: string, number: number): CastMember {
  const [nameCell = '', jobTitle = '', look = ''] = row.split('|').map((cell) => cell.trim())
  const onTheFloor = nameCell.startsWith('*')
  const name = nameCell.replace('*', '')
  const key = name === 'Bas Kuiper' ? 'bas' : keyOf(name)
  const chance = seeded(key)
  if (look) looks[key] = look
  const mailName = keyOf(name.split(' ').slice(1).join(''))
  const off = chance.whole(0, 9)
  const voice = voices[key]
  return {
    key,
    name,
    role: 'employee',
    jobTitle,
    department,
    staffNumber: String(100500 + number * 31),
    ...(onTheFloor ? {} : { email: `${keyOf(name)[0]}.${mailName}@${organisation.mailDomain}` }),
    ...(chance.whole(0, 9) < 8 ? { phone: `06 5550 ${2000 + number}` } : {}),
    ...(voice ? { about: voice.about } : {}),
    expertise: voice?.expertise ?? [],
    interests: voice?.interests ?? [],
    languages: voice?.languages ?? ['Nederlands'],
    workingDays: week.filter((_, index) => index !== off),
    ...(voice?.startedDaysAgo === undefined ? {} : { startedDaysAgo: voice.startedDaysAgo }),
    // A fifth of the people never got round to a photo.
    hasPortrait: look !== '' && (voice !== undefined || chance.whole(0, 9) < 6),
  }
}

const colleagues: CastMember[] = []
for (const [department, block] of Object.entries(peopleRows)) {
  for (const row of block.split('\n')) colleagues.push(colleague(row, department, colleagues.length))
}

/** The cast first, then everybody else in the order of the departments. */
export const people: DemoPerson[] = [...cast, ...colleagues].map(place)

import { addAccounts } from '../../identity/index.ts'
import { createPeople, ensureDepartments, pathKey } from '../../people/index.ts'
import { demo } from '../demo/demo.ts'
import { demoId } from '../demo/demo-id.ts'
import { seeded } from '../demo/pictures/seeded.ts'
import type { DemoPerson } from '../demo/types.ts'
import { type DemoWorld, demoRoles } from './demo-world.ts'

const placeName = new Map(demo.locations.map(({ key, name, address }) => [key, `${name}, ${address}`]))

/** Departments, accounts and profiles. Nobody gets a password: one looks around by the demo's own door. */
export async function seedPeople(world: DemoWorld): Promise<void> {
  const { work } = world
  const paths = new Map(demo.departments.map(({ key }) => [key, pathOf(key)]))
  const { ids } = await ensureDepartments(work, [...paths.values()])
  for (const [key, path] of paths) world.departments.set(key, ids.get(pathKey(path))!)
  await addAccounts(
    work,
    demo.people.map(({ key, name, email, staffNumber, role }) => ({
      id: demoId('person', key),
      name,
      email: email ?? null,
      staffNumber,
      role: demoRoles[role],
      state: 'active',
    })),
  )
  await createPeople(
    work,
    demo.people.map((person) => ({
      id: demoId('person', person.key),
      name: person.name,
      jobTitle: person.jobTitle,
      departmentId: world.departments.get(person.department)!,
      managerId: person.manager ? demoId('person', person.manager) : null,
      location: placeName.get(person.location) ?? '',
      phone: person.phone ?? '',
      contactEmail: person.email ?? '',
      workingDays: person.workingDays,
      about: person.about ?? '',
      languages: person.languages,
      expertise: person.expertise,
      interests: person.interests,
      photoFileId: world.portraits.get(person.key) ?? null,
      joinedOn: joinedOn(world, person),
    })),
  )
}

function pathOf(key: string): string[] {
  const department = demo.departments.find((one) => one.key === key)!
  return [...(department.parent ? pathOf(department.parent) : []), department.name]
}

/** Newcomers some working days ago; everybody else between one and thirty years. */
function joinedOn(world: DemoWorld, { key, startedDaysAgo }: DemoPerson): string {
  const day =
    startedDaysAgo === undefined
      ? new Date(world.work.now.getTime() - seeded(`joined ${key}`).whole(365, 30 * 365) * 86_400_000)
      : world.at({ daysAgo: startedDaysAgo, at: '09:00' })
  return day.toISOString().slice(0, 10)
}

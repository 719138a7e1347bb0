import { randomUUID } from 'node:crypto'
import { everyone } from '../../../contract/audience.ts'
import type { MemberContext, Role, WorkContext } from '../../platform/context.ts'
import { demo, departmentsWithin, membersOf } from '../demo/demo.ts'
import { demoId } from '../demo/demo-id.ts'
import { momentOf } from '../demo/moments.ts'
import type { DemoAudience, DemoMoment, DemoPerson, DemoRole } from '../demo/types.ts'

/** What the parts of the seeding share: who is who, where things are, and when it is. */
export interface DemoWorld {
  work: WorkContext
  /** Ids by key, filled while the seeding goes on. */
  departments: Map<string, string>
  groups: Map<string, string>
  /** A picture that somebody brought in: `${person}/${scene}`. */
  pictures: Map<string, string>
  portraits: Map<string, string>
  at: (when: DemoMoment) => Date
  nameOf: (key: string) => { id: string; name: string } | undefined
  audienceOf: (audience: DemoAudience) => string
}

const byKey = new Map(demo.people.map((person) => [person.key, person]))

export const demoRoles: Record<DemoRole, Role> = {
  employee: 'employee',
  editor: 'editor',
  'community-manager': 'community_manager',
  administrator: 'administrator',
}

export function demoWorld(work: WorkContext): DemoWorld {
  const departments = new Map<string, string>()
  const groups = new Map<string, string>()
  return {
    work,
    departments,
    groups,
    pictures: new Map(),
    portraits: new Map(),
    at: (when) => momentOf(when, work.now),
    nameOf(key) {
      const person = byKey.get(key)
      return person && { id: demoId('person', key), name: person.name }
    },
    audienceOf(audience) {
      if ('everyone' in audience) return everyone
      return 'group' in audience ? groups.get(audience.group)! : departments.get(audience.department)!
    },
  }
}

/** @throws Error when nobody has that key. */
export function personOf(key: string): DemoPerson {
  const person = byKey.get(key)
  if (!person) throw new Error(`No demo person ${key}`)
  return person
}

/** Somebody as the actions know a caller: with their own rights, at a moment of theirs. */
export function as(world: DemoWorld, key: string, now: Date): MemberContext {
  const { services, sql, log } = world.work
  const person = personOf(key)
  const above = demo.departments.filter((one) => departmentsWithin(one.key).has(person.department))
  const audiences = [
    everyone,
    ...demo.groups.filter((group) => membersOf(group.key).includes(key)).map((group) => world.groups.get(group.key)!),
    ...above.map((one) => world.departments.get(one.key)!),
  ]
  const viewer = {
    id: demoId('person', key),
    sessionId: randomUUID(),
    role: demoRoles[person.role],
    language: 'nl' as const,
    departmentId: world.departments.get(person.department) ?? null,
    audiences,
    flow: audiences,
    hosts: demo.groups.filter((group) => group.hosts.includes(key)).map((group) => world.groups.get(group.key)!),
    follows: [],
    // seeding runs in a transaction, which keeps nothing
    directoryVersion: '',
    provedAt: now,
  }
  // Request and answer are for raw endpoints only, of which the seeding calls none.
  const bare = { services: { ...services, now: () => now }, sql, log, now, viewer, origin: 'demo' }
  return bare as unknown as MemberContext
}

import type { Caller, TestApp } from './app.ts'

interface GroupOptions {
  visibility?: 'open' | 'closed' | 'secret'
  hosts?: Caller[]
  members?: Caller[]
}

/** A group with its people, straight in the tables: for tests of what happens inside one. Gives its id. */
export async function makeGroup(app: TestApp, name: string, options: GroupOptions = {}): Promise<string> {
  const { visibility = 'open', hosts = [], members = [] } = options
  const founder = hosts[0] ?? members[0]
  if (!founder) throw new Error('A group has at least one person')
  const [group] = await app.sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${`${name.toLowerCase()}-${Math.random().toString(36).slice(2, 8)}`}, ${name}, ${visibility}, 'direct',
      ${founder.id})
    returning id`
  const id = group!.id
  for (const [people, role] of [
    [hosts, 'host'],
    [members, 'member'],
  ] as const)
    for (const person of people)
      await app.sql`
        insert into group_member (group_id, person_id, state, role) values (${id}, ${person.id}, 'active', ${role})`
  return id
}

export const leaveGroup = (app: TestApp, groupId: string, person: Caller) =>
  app.sql`delete from group_member where group_id = ${groupId} and person_id = ${person.id}`

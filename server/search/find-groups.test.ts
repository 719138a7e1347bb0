import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { findGroupRows } from './find-groups.ts'
import { readWords } from './words.ts'

let database: TestDatabase
let sql: Query
const people: Record<string, string> = {}
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  for (const name of ['member', 'invited', 'requested', 'stranger'])
    people[name] = (await insertPerson(database.sql, name)).id
})
afterAll(() => database.drop())

interface New {
  visibility?: string
  purpose?: string
  isArchived?: boolean
  in?: string[]
}
async function group(name: string, { visibility = 'open', purpose = '', isArchived = false, in: inside = [] }: New) {
  const [row] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, purpose, visibility, joining, created_by, archived_at)
    values (${`${name}-${visibility}`}, ${name}, ${purpose}, ${visibility}, 'request', ${people.member!},
      ${isArchived ? new Date() : null})
    returning id`
  for (const person of inside)
    await sql`
      insert into group_member (group_id, person_id, state)
      values (${row!.id}, ${people[person]!}, ${person === 'member' ? 'active' : person})`
}
const found = async (name: string, q: string) => {
  const context = { sql, viewer: { id: people[name]!, role: 'administrator' } } as unknown as MemberContext
  return (await findGroupRows(context, (await readWords(sql, q))!, 20)).map((row) => row.slug)
}

test('safety 19: a secret group is found by its people and whom it invited, by name and by likeness', async () => {
  const inside = ['member', 'invited', 'requested']
  for (const visibility of ['open', 'closed', 'secret']) await group('Vogelaars', { visibility, in: inside })
  // whoever looks may be in another group
  await group('Elders', { in: ['requested'] })
  const known = ['Vogelaars-closed', 'Vogelaars-open']
  for (const q of ['vogelaars', 'vogelaras']) {
    for (const name of ['stranger', 'requested']) expect((await found(name, q)).sort(), `${name} ${q}`).toEqual(known)
    for (const name of ['member', 'invited'])
      expect((await found(name, q)).sort(), `${name} ${q}`).toEqual([...known, 'Vogelaars-secret'])
  }
})

test('groups are found by name or purpose, and by a name that only looks like it unless a word rules it out', async () => {
  await group('Tuinploeg', { purpose: 'Onkruid wieden' })
  await group('Kantine', { purpose: 'Soep' })
  expect(await found('stranger', 'tuinploeg')).toEqual(['Tuinploeg-open'])
  expect(await found('stranger', 'wieden')).toEqual(['Tuinploeg-open'])
  expect(await found('stranger', 'tuinpleog')).toEqual(['Tuinploeg-open'])
  expect(await found('stranger', 'tuinpleog -soep')).toEqual(['Tuinploeg-open'])
  expect(await found('stranger', 'tuinpleog -onkruid')).toEqual([])
})

test('own groups come first, archived ones last', async () => {
  await group('Fietsclub aan zee', { visibility: 'closed' })
  await group('Fietsclub boven', { in: ['member'] })
  await group('Fietsclub af', { isArchived: true })
  const order = ['Fietsclub aan zee-closed', 'Fietsclub boven-open', 'Fietsclub af-open']
  expect(await found('stranger', 'fietsclub')).toEqual(order)
  expect(await found('member', 'fietsclub')).toEqual([order[1], order[0], order[2]])
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { findExperts } from './find-experts.ts'
import { readWords } from './words.ts'

let database: TestDatabase
let sql: Query
let reader: string
const department = randomUUID()
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  await sql`insert into department (id, name, path) values (${department}, 'Wegbeheer', ${[department]})`
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
})
afterAll(() => database.drop())

interface Details {
  departmentId?: string
  kind?: 'expertise' | 'interest'
  visibility?: 'everyone' | 'department' | 'nobody'
  state?: string
}
async function person(name: string, topics: string[], { kind = 'expertise', ...details }: Details = {}) {
  const { id } = await insertPerson(
    database.sql,
    name,
    details.departmentId ? { departmentId: details.departmentId } : {},
  )
  if (details.visibility)
    await sql`update person set visibility = ${sql.json({ expertise: details.visibility })} where id = ${id}`
  if (details.state) await sql`update account set state = ${details.state} where id = ${id}`
  for (const [position, label] of topics.entries())
    await sql`
      insert into person_topic (person_id, kind, topic, label, position)
      values (${id}, ${kind}, ${label.toLowerCase()}, ${label}, ${position})`
}
const experts = async (q: string, departmentId: string | null = null) => {
  const viewer = { id: reader, departmentId, audiences: [everyone, ...(departmentId ? [departmentId] : [])] }
  const found = await findExperts({ sql, viewer } as unknown as MemberContext, (await readWords(sql, q))!)
  return found.map((one) => [one.person.name, ...one.expertise])
}

test('safety 23: who says they can be asked is found by that, by those to whom they say it', async () => {
  await person('Anne', ['Bestrating', 'Gladheid'])
  await person('Bo', ['Bestrating'], { departmentId: department, visibility: 'department' })
  await person('Cas', ['Bestrating'], { visibility: 'nobody' })
  await person('Dré', ['Bestrating'], { kind: 'interest' })
  await person('Els', ['Bestrating'], { state: 'deactivated' })
  await person('Fien', ['Gladheid'])
  await sql`
    insert into person_topic (person_id, kind, topic, label, position)
    values (${reader}, 'expertise', 'bestrating', 'Bestrating', 0)`
  expect(await experts('bestrating')).toEqual([['Anne', 'Bestrating']])
  // the own department first
  expect(await experts('bestrating', department)).toEqual([
    ['Bo', 'Bestrating'],
    ['Anne', 'Bestrating'],
  ])
  const viewer = { id: reader, departmentId: department, audiences: [everyone, department] }
  const rows = await findExperts({ sql, viewer } as unknown as MemberContext, (await readWords(sql, 'bestrating'))!)
  // found by what they know: their name holds nothing of it
  expect(rows.map(({ person, name }) => [person.department, name])).toEqual([
    ['Wegbeheer', [{ text: 'Bo', hit: false }]],
    [null, [{ text: 'Anne', hit: false }]],
  ])
  // whoever named most of what was asked before who named one
  expect(await experts('gladheid bestrating')).toEqual([
    ['Anne', 'Bestrating', 'Gladheid'],
    ['Fien', 'Gladheid'],
  ])
  expect(await experts('daktuinen')).toEqual([])
})

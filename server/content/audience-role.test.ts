import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
// the conversation's part of a card is registered at its door
import '../app.ts'
import type { MemberContext, Viewer } from '../platform/context.ts'
import { findAudienceRole } from './audience-role.ts'
import { readMarks } from './card-marks.ts'

let database: TestDatabase
let host: string
let reader: string
const groups: Record<string, string> = {}
beforeAll(async () => {
  database = await testDatabase()
  host = (await insertPerson(database.sql, 'Anneke Host')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
  for (const visibility of ['open', 'closed', 'secret']) {
    const [row] = await database.sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by)
      values (${visibility}, 'Groep', ${visibility}, 'request', ${host}) returning id`
    groups[visibility] = row!.id
    await database.sql`
      insert into group_member (group_id, person_id, state, role) values
        (${row!.id}, ${host}, 'active', 'host'), (${row!.id}, ${reader}, 'requested', 'member')`
  }
})
afterAll(() => database.drop())

/** Asks as somebody who belongs to these audiences, by what the look-up of the viewer would give. */
const as = (id: string, audiences: string[] = [], hosts: string[] = []) => {
  const { sql } = database
  const viewer = { id, role: 'administrator', audiences: [everyone, ...audiences], hosts, directoryVersion: '1' }
  return {
    sql,
    services: { sql, config: { environment: 'production' } },
    viewer: viewer as unknown as Viewer,
  } as unknown as MemberContext
}

test('who belongs finds the place with their role in it', async () => {
  for (const visibility of ['open', 'closed', 'secret']) {
    const id = groups[visibility]!
    const found = { id, kind: 'group', open: visibility === 'open', isArchived: false, inDepartment: false }
    expect(await findAudienceRole(as(host, [id], [id]), id)).toEqual({ ...found, groupRole: 'host' })
    expect(await findAudienceRole(as(host, [id]), id)).toEqual({ ...found, groupRole: 'member' })
  }
  expect(await findAudienceRole(as(reader), everyone)).toEqual({
    id: everyone,
    kind: 'everyone',
    open: true,
    groupRole: null,
    isArchived: false,
    inDepartment: false,
  })
})

test('who does not belong finds an open group without a role, and nothing else, whatever their role', async () => {
  expect(await findAudienceRole(as(reader), groups.open!)).toEqual({
    id: groups.open,
    kind: 'group',
    open: true,
    groupRole: null,
    isArchived: false,
    inDepartment: false,
  })
  for (const id of [groups.closed!, groups.secret!, randomUUID()])
    expect(await findAudienceRole(as(reader), id)).toBeNull()
  // who just came in, before the viewer's list was read
  expect(await findAudienceRole(as(host), groups.open!)).toMatchObject({ groupRole: 'host' })
  // and whose role is another one elsewhere
  const newcomer = (await insertPerson(database.sql, 'Noor Nieuw')).id
  const place = (group: string, role: string) => database.sql`
    insert into group_member (group_id, person_id, state, role) values (${group}, ${newcomer}, 'active', ${role})`
  await place(groups.secret!, 'host')
  expect(await findAudienceRole(as(newcomer), groups.open!)).toMatchObject({ groupRole: null })
  await place(groups.open!, 'member')
  expect(await findAudienceRole(as(newcomer), groups.open!)).toMatchObject({ groupRole: 'member' })
  const { sql } = database
  await sql`update "group" set archived_at = now() where id = ${groups.open!}`
  expect(await findAudienceRole(as(reader), groups.open!)).toMatchObject({ isArchived: true })
})

test('a department is found by all who write; whether one is in it is said', async () => {
  const [own, removed] = [randomUUID(), randomUUID()]
  await database.sql`
    insert into department (id, name, path, removed_at) values
      (${own}, 'Eigen', ${[own]}, null), (${removed}, 'Weg', ${[removed]}, now())`
  const found = { id: own, kind: 'department', open: false, groupRole: null, isArchived: false }
  expect(await findAudienceRole(as(reader), own)).toEqual({ ...found, inDepartment: false })
  expect(await findAudienceRole(as(reader, [own]), own)).toEqual({ ...found, inDepartment: true })
  expect(await findAudienceRole(as(reader), removed)).toBeNull()
})

test('marks of cards come only of what the viewer may see', async () => {
  const { sql } = database
  const item = async (audience: string) => {
    const [row] = await sql<{ id: string }[]>`
      insert into item (kind, author_id, state, title, body, body_text, published_at)
      values ('post', ${host}, 'published', '', '{}', '', now()) returning id`
    await sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${row!.id}, ${audience}, 'group', now(), ${host}, true)`
    return row!.id
  }
  const [secret, open] = [await item(groups.secret!), await item(groups.open!)]
  const idsOf = async (context: MemberContext) => (await readMarks(context, [secret, open])).map(({ itemId }) => itemId)
  expect(await idsOf(as(reader))).toEqual([open])
  expect(await idsOf(as(host, [groups.secret!]))).toEqual([secret, open])
})

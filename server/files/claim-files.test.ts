import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { Query } from '../platform/context.ts'
import { claimFiles, removeFiles } from './claim-files.ts'
import { registerFileReader } from './file-readers.ts'

let database: TestDatabase
let sql: Query
let owner: string
let other: string
const used: string[] = []
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  owner = (await insertPerson(database.sql, 'Samira el Idrissi')).id
  other = (await insertPerson(database.sql, 'Wim Terpstra')).id
  // stands for what a domain refers by
  registerFileReader({
    name: 'used in this test',
    mayRead: (query) => query`false`,
    isUsed: (query, fileId) => query`${fileId} = any(${used}::uuid[])`,
  })
})
beforeEach(() => void used.splice(0))
afterAll(() => database.drop())

const at = (time: string) => ({
  now: new Date(time),
  get sql() {
    return sql
  },
})
const first = at('2026-11-22T10:00:00Z')
const later = at('2026-11-22T11:00:00Z')

async function file(ownerId = owner) {
  const [row] = await sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind)
    values (${ownerId}, ${randomUUID()}, 'text/plain', 10, '', 'document') returning id`
  return row!.id
}
const timesOf = async (id: string) =>
  (
    await sql<
      { claimedAt: Date | null; removedAt: Date | null }[]
    >`select claimed_at, removed_at from file where id = ${id}`
  )[0]
const waits = { claimedAt: null, removedAt: null }
const claimed = { claimedAt: first.now, removedAt: null }
const unknown = { status: 422, fields: { files: { code: 'unknown-file' } } }

test('whoever brought files in claims those and no others, in the order that was asked', async () => {
  const [one, two, beside] = [await file(), await file(), await file()]
  expect((await claimFiles(first, [two, one], owner)).map(({ fileId }) => fileId)).toEqual([two, one])
  expect([await timesOf(one), await timesOf(two), await timesOf(beside)]).toEqual([claimed, claimed, waits])
  expect(await claimFiles(first, [], owner)).toEqual([])
  // a second reference changes nothing of the first
  await claimFiles(later, [one], owner)
  expect(await timesOf(one)).toEqual(claimed)
})

test('safety 89: what is somebody else’s, unknown or removed is refused alike, by the field that named it', async () => {
  const [own, theirs, removed] = [await file(), await file(other), await file()]
  await removeFiles(first, [removed])
  for (const id of [theirs, removed, randomUUID()]) {
    await expect(claimFiles(first, [id], owner)).rejects.toMatchObject(unknown)
    await expect(claimFiles(first, [own, id], owner)).rejects.toMatchObject(unknown)
  }
  await expect(claimFiles(first, [theirs], owner, 'photo')).rejects.toMatchObject({
    fields: { photo: { code: 'unknown-file' } },
  })
  expect(await timesOf(theirs)).toEqual(waits)
  expect(await timesOf(removed)).toMatchObject({ removedAt: first.now })
})

test('safety 14: what nothing refers to any more is removed, what something still does stays', async () => {
  const [gone, shared, beside] = [await file(), await file(), await file()]
  used.push(shared)
  await removeFiles(first, [gone, shared])
  expect(await timesOf(gone)).toMatchObject({ removedAt: first.now })
  expect([await timesOf(shared), await timesOf(beside)]).toEqual([waits, waits])
  used.splice(0)
  await removeFiles(later, [shared, gone])
  expect(await timesOf(shared)).toMatchObject({ removedAt: later.now })
  // once removed, the time after which its bytes go does not begin anew
  expect(await timesOf(gone)).toMatchObject({ removedAt: first.now })
  await removeFiles(later, [])
  expect(await timesOf(beside)).toEqual(waits)
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { markItemNotificationsRead, markNotificationsRead } from './mark-read.ts'

let database: TestDatabase
let sql: Query
let reader: string
let other: string
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
  other = (await insertPerson(database.sql, 'Kim Lezer')).id
})
beforeEach(async () => {
  await sql`delete from notification`
  await sql`delete from outbox`
})
afterAll(() => database.drop())

const now = new Date('2026-11-22T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const own = () => ({ sql, viewer: { id: reader }, now }) as unknown as MemberContext
interface Told {
  to?: string
  ago?: number
  isRead?: boolean
  key?: string
  itemId?: string
}
async function tell({ to = reader, ago = 0, isRead = false, key = randomUUID(), itemId }: Told = {}) {
  const [row] = await sql<{ id: string }[]>`
    insert into notification (recipient_id, kind, reason, group_key, item_id, actor_ids, happened_at, read_at)
    values (${to}, 'comment', 'author', ${key}, ${itemId ?? null}, ${[other]}, ${minutesAgo(ago)},
      ${isRead ? minutesAgo(1) : null})
    returning id`
  return row!.id
}
/** Which are read, of all there are. */
const readOnes = async () =>
  (await sql<{ id: string }[]>`select id from notification where read_at is not null`).map(({ id }) => id).sort()
/** Whose inboxes were announced as changed since the last look. */
const announced = async () =>
  (await sql<{ people: string[] }[]>`delete from outbox returning payload -> 'personIds' as people`).map(
    ({ people }) => people,
  )
const change = async (input: { ids?: string[]; until?: string; read?: boolean }) =>
  (await markNotificationsRead(own(), { read: true, ...input })).ids.sort()

test('safety 5: one’s own unread ones are marked, those that were named or all up to a moment; nobody else’s', async () => {
  const [first, second, later] = [await tell({ ago: 9 }), await tell({ ago: 5 }), await tell({ ago: 1 })]
  const [theirs, before] = [await tell({ to: other, ago: 9 }), await tell({ isRead: true, ago: 9 })]
  expect(await change({ ids: [first, theirs, before] })).toEqual([first])
  expect(await readOnes()).toEqual([first, before].sort())
  expect(await announced()).toEqual([[reader]])
  expect(await change({ until: minutesAgo(5).toISOString() })).toEqual([second])
  expect(await readOnes()).toEqual([first, second, before].sort())
  expect(await change({ ids: [first, theirs] })).toEqual([])
  expect(await announced()).toEqual([[reader]])
  expect(await readOnes()).not.toContain(later)
})

test('opening an item marks what one was told about it, and nothing about another', async () => {
  const items = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    select 'post', ${other}, 'published', '', '{}', '', now() from generate_series(1, 2) returning id`
  const [one, two] = items.map(({ id }) => id) as [string, string]
  const [told] = [await tell({ itemId: one }), await tell({ itemId: two }), await tell({ itemId: one, to: other })]
  await markItemNotificationsRead(own(), { itemId: one })
  expect(await readOnes()).toEqual([told])
})

test('safety 5: marking as unread again is for one’s own that were read, and says what it changed', async () => {
  const [first, second] = [await tell({ isRead: true }), await tell({ isRead: true })]
  const [theirs, unread] = [await tell({ isRead: true, to: other }), await tell()]
  expect(await change({ ids: [first, theirs, unread, randomUUID()], read: false })).toEqual([first])
  expect(await readOnes()).toEqual([second, theirs].sort())
  expect(await announced()).toEqual([[reader]])
  expect(await change({ ids: [theirs], read: false })).toEqual([])
  expect(await change({ read: false, until: now.toISOString() })).toEqual([])
  expect(await announced()).toEqual([])
})

test('of two about one subject the latest becomes unread, and none where something newer waits already', async () => {
  const [key, waiting] = ['comment:one', 'comment:two']
  const [older, newer] = [await tell({ key, ago: 9, isRead: true }), await tell({ key, ago: 5, isRead: true })]
  const read = await tell({ key: waiting, ago: 9, isRead: true })
  await tell({ key: waiting })
  // somebody else's that wait under the same key do not stand in the way
  await tell({ key, to: other })
  expect(await change({ ids: [older, newer, read], read: false })).toEqual([newer])
  expect(await readOnes()).toEqual([older, read].sort())
})

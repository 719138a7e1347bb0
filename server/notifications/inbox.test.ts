import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { notifications, unreadNotifications } from './inbox.ts'

let database: TestDatabase
let sql: Query
let actor: string
const now = Date.now()
let reader: string
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  actor = (await insertPerson(database.sql, 'Bas Doener')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
})
beforeEach(() => sql`delete from notification`)
afterAll(() => database.drop())

const as = (id: string, audiences: string[] = []) =>
  ({
    sql,
    services: { sql, config: { environment: 'production' } },
    viewer: { id, role: 'employee', audiences: [everyone, ...audiences], directoryVersion: '1' },
  }) as unknown as MemberContext

async function group(visibility: string) {
  const [row] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${randomUUID().slice(0, 13)}, ${`Groep ${visibility}`}, ${visibility}, 'request', ${actor}) returning id`
  return row!.id
}
const enter = (groupId: string, personId: string, state = 'active') => sql`
  insert into group_member (group_id, person_id, state) values (${groupId}, ${personId}, ${state})`
async function item(audience: string, { state = 'published', title = 'Titel', text = '' } = {}) {
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${actor}, ${state}, ${title}, '{}', ${text}, now()) returning id`
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${row!.id}, ${audience}, ${audience === everyone ? 'everyone' : 'group'}, now(), ${actor}, true)`
  return row!.id
}

interface Told {
  itemId?: string
  groupId?: string
  to?: string
  isRead?: boolean
  minutesAgo?: number
  by?: string[]
}
async function tell({ itemId, groupId, to = reader, isRead = false, minutesAgo = 0, by = [actor] }: Told) {
  const [row] = await sql<{ id: string }[]>`
    insert into notification (recipient_id, kind, reason, group_key, item_id, group_id, actor_ids, actor_count, happened_at, read_at)
    values (${to}, 'comment', 'author', ${randomUUID()}, ${itemId ?? null}, ${groupId ?? null}, ${by}, ${by.length},
      ${new Date(now - minutesAgo * 60_000)}, ${isRead ? new Date() : null})
    returning id`
  return row!.id
}
const inbox = async (context: MemberContext) => (await notifications(context, { size: 20 })).rows
const hasUnread = async (context: MemberContext) => (await unreadNotifications(context)).hasUnread
/** What the inbox shows and whether the bell has a dot: the two never differ. */
const shows = async (context: MemberContext) => {
  const [rows, dot] = [await inbox(context), await hasUnread(context)]
  expect(dot, 'the dot says what the inbox says').toBe(rows.some(({ isRead }) => !isRead))
  return rows.map(({ id }) => id)
}

describe('what stands in an inbox', () => {
  test('is of one person: nobody sees what another was told', async () => {
    const itemId = await item(everyone)
    const own = await tell({ itemId })
    const others = await tell({ itemId, to: actor })
    expect([await shows(as(reader)), await shows(as(actor))]).toEqual([[own], [others]])
  })

  test('is about an item, a group, both or only the reader, and names no more than there is', async () => {
    const groupId = await group('open')
    const itemId = await item(everyone, { title: 'Taart' })
    const [both, ofItem, ofGroup, ofReader] = [
      await tell({ itemId, groupId, minutesAgo: 1 }),
      await tell({ itemId, minutesAgo: 2 }),
      await tell({ groupId, minutesAgo: 3 }),
      await tell({ minutesAgo: 4 }),
    ]
    const rows = await inbox(as(reader))
    expect(rows.map(({ id }) => id)).toEqual([both, ofItem, ofGroup, ofReader])
    const theItem = { id: itemId, kind: 'post', title: 'Taart' }
    const theGroup = { id: groupId, slug: expect.any(String), name: 'Groep open' }
    expect(rows.map(({ item, group }) => [item, group])).toEqual([
      [theItem, theGroup],
      [theItem, null],
      [null, theGroup],
      [null, null],
    ])
    expect(rows.every(({ actors }) => actors.length === 1 && actors[0]!.name === 'Bas Doener')).toBe(true)
  })

  test('says whether it was read, and the dot is gone when all was', async () => {
    const itemId = await item(everyone)
    await tell({ itemId, isRead: true })
    expect((await inbox(as(reader))).map(({ isRead }) => isRead)).toEqual([true])
    expect(await hasUnread(as(reader))).toBe(false)
    await tell({ itemId, minutesAgo: 1 })
    expect((await inbox(as(reader))).map(({ isRead }) => isRead)).toEqual([true, false])
    expect(await hasUnread(as(reader))).toBe(true)
  })

  test('has the title of its item, or the first whole words of it', async () => {
    const titles = ['a'.repeat(140), `${'b'.repeat(100)} ${'c'.repeat(60)}`]
    for (const [nth, text] of titles.entries())
      await tell({ itemId: await item(everyone, { title: '', text }), minutesAgo: nth })
    expect((await inbox(as(reader))).map((row) => row.item!.title)).toEqual(['a'.repeat(140), `${'b'.repeat(100)}…`])
  })

  test('leaves out a face that is nobody’s any more', async () => {
    await tell({ itemId: await item(everyone), by: [randomUUID(), actor] })
    expect(await inbox(as(reader))).toMatchObject([{ actorCount: 2, actors: [{ id: actor }] }])
  })

  test('pages on from where the page before ended', async () => {
    const itemId = await item(everyone)
    const ids = []
    for (const minutesAgo of [1, 2, 2, 3]) ids.push(await tell({ itemId, minutesAgo }))
    await tell({ itemId, to: actor, minutesAgo: 4 })
    const first = await notifications(as(reader), { size: 2 })
    const second = await notifications(as(reader), { size: 2, cursor: first.next! })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 2, null])
    expect([...first.rows, ...second.rows].map(({ id }) => id).sort()).toEqual(ids.sort())
  })
})

describe('what one may not see', () => {
  test('safety 25: is neither told nor counted, in the inbox or on the bell', async () => {
    const secret = await group('secret')
    await tell({ itemId: await item(secret) })
    expect(await shows(as(reader))).toEqual([])
    expect(await shows(as(reader, [secret]))).toHaveLength(1)
  })

  test('safety 25: stays out where something else of the same item or group is seen', async () => {
    const [open, secret] = [await group('open'), await group('secret')]
    const told = await tell({ itemId: await item(open), groupId: open })
    await tell({ itemId: await item(secret), groupId: open })
    await tell({ itemId: await item(open), groupId: secret })
    expect(await shows(as(reader))).toEqual([told])
    await sql`update notification set read_at = now() where id = ${told}`
    expect(await hasUnread(as(reader))).toBe(false)
  })

  test('what was removed is gone from both', async () => {
    await item(everyone)
    await tell({ itemId: await item(everyone, { state: 'removed' }) })
    expect(await shows(as(reader))).toEqual([])
  })

  test('safety 25: a secret group is named to its people and whom it invited, an open or closed one to all', async () => {
    const names = async (visibility: string, state?: string) => {
      const groupId = await group(visibility)
      // others are in it, and the reader is in another
      await enter(groupId, actor)
      await enter(await group(visibility), reader)
      if (state) await enter(groupId, reader, state)
      await sql`delete from notification`
      await tell({ groupId })
      const rows = await inbox(as(reader))
      expect(await hasUnread(as(reader))).toBe(rows.length > 0)
      return rows.map((row) => row.group?.id === groupId)
    }
    for (const visibility of ['open', 'closed']) expect(await names(visibility), visibility).toEqual([true])
    expect(await names('secret')).toEqual([])
    // who asked while it was not secret yet
    expect(await names('secret', 'requested')).toEqual([])
    for (const state of ['active', 'invited']) expect(await names('secret', state), state).toEqual([true])
  })
})

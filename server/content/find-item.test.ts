import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import { factsOf, findComment } from '../conversation/find-comment.ts'
import type { Query, Role, Viewer } from '../platform/context.ts'
import { findItem } from './find-item.ts'

let database: TestDatabase
let sql: Query
let author: string
let reader: string
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  author = (await insertPerson(database.sql, 'Anneke Schrijver')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
})
afterAll(() => database.drop())

const viewer = (id: string, audiences: string[] = [], role: Role = 'employee') =>
  ({ id, role, audiences: [everyone, ...audiences] }) as Viewer

async function group(visibility: 'open' | 'closed' | 'secret', more: { archived?: boolean } = {}) {
  const [row] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by, archived_at)
    values (${randomUUID().slice(0, 13)}, 'Groep', ${visibility}, 'request', ${author}, ${more.archived ? new Date() : null})
    returning id`
  return row!.id
}
const enter = (groupId: string, personId: string, role = 'member', state = 'active') => sql`
  insert into group_member (group_id, person_id, state, role) values (${groupId}, ${personId}, ${state}, ${role})`

interface Place {
  id: string
  kind?: 'everyone' | 'group' | 'department'
  by?: string
  isOrigin?: boolean
}
async function item(places: Place[], more: { state?: string; published?: boolean; closed?: boolean } = {}) {
  const { state = 'published', published = true, closed = false } = more
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at, scheduled_for, comments_closed_at)
    values ('post', ${author}, ${state}, '', '{}', '', ${published ? new Date() : null},
      ${state === 'scheduled' ? new Date() : null}, ${closed ? new Date() : null})
    returning id`
  for (const { id, kind = 'group', by = author, isOrigin = true } of places)
    await sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${row!.id}, ${id}, ${kind}, now(), ${by}, ${isOrigin})`
  return row!.id
}
const atLarge = { id: everyone, kind: 'everyone' } as const
const refusal = (error: unknown) => error
const notThere = () => findItem(sql, viewer(reader), randomUUID()).catch(refusal)

describe('an item is found', () => {
  test('for everyone: open, and all belong', async () => {
    const itemId = await item([atLarge])
    expect(await findItem(sql, viewer(reader), itemId)).toMatchObject({
      id: itemId,
      authorId: author,
      open: true,
      belongs: true,
      hostsPlace: false,
      isArchived: false,
      commentsClosed: false,
      audiences: [everyone],
    })
    expect(await findItem(sql, viewer(reader), await item([atLarge], { closed: true }))).toMatchObject({
      commentsClosed: true,
    })
  })
  test('in an open group: by all, who do not belong unless they are in it', async () => {
    const groupId = await group('open')
    const itemId = await item([{ id: groupId }])
    expect(await findItem(sql, viewer(reader), itemId)).toMatchObject({ open: true, belongs: false })
    expect(await findItem(sql, viewer(reader, [groupId]), itemId)).toMatchObject({ open: true, belongs: true })
  })
  test('in a closed or secret group: by who is in it, like nothing for others whatever their role', async () => {
    for (const visibility of ['closed', 'secret'] as const) {
      const groupId = await group(visibility)
      const itemId = await item([{ id: groupId }])
      expect(await findItem(sql, viewer(reader, [groupId]), itemId)).toMatchObject({ open: false, belongs: true })
      for (const role of ['employee', 'administrator'] as const)
        expect(await findItem(sql, viewer(reader, [], role), itemId).catch(refusal)).toEqual(await notThere())
    }
  })
  test('that stands in several places, by what is true of one of them', async () => {
    const [open, hidden] = [await group('open'), await group('secret')]
    await enter(open, reader, 'host')
    const itemId = await item([{ id: open }, { id: hidden, isOrigin: false }])
    const other = viewer(author)
    expect(await findItem(sql, other, itemId)).toMatchObject({ open: true, belongs: false, hostsPlace: false })
    const host = viewer(reader, [open])
    expect(await findItem(sql, host, itemId)).toMatchObject({ open: true, belongs: true, hostsPlace: true })
    await enter(hidden, reader)
    expect(await findItem(sql, viewer(reader, [open, hidden]), itemId)).toMatchObject({ hostsPlace: true })
  })
  test('by locking it too, with the same eyes', async () => {
    const groupId = await group('secret')
    const itemId = await item([{ id: groupId }])
    expect(await findItem(sql, viewer(reader, [groupId]), itemId, { lock: true })).toMatchObject({ id: itemId })
    expect(await findItem(sql, viewer(reader), itemId, { lock: true }).catch(refusal)).toEqual(await notThere())
  })
  test('by its own places only', async () => {
    await item([atLarge])
    const itemId = await item([{ id: await group('secret') }])
    expect(await findItem(sql, viewer(reader), itemId).catch(refusal)).toEqual(await notThere())
    expect(await findItem(sql, viewer(reader), await item([])).catch(refusal)).toEqual(await notThere())
  })
  test('before it is published by its author alone', async () => {
    const itemId = await item([atLarge], { state: 'scheduled', published: false })
    expect(await findItem(sql, viewer(author), itemId)).toMatchObject({ state: 'scheduled' })
    expect(await findItem(sql, viewer(reader, [], 'administrator'), itemId).catch(refusal)).toEqual(await notThere())
    // and by the author only where they may still see
    const elsewhere = await item([{ id: await group('secret') }], { state: 'scheduled', published: false })
    expect(await findItem(sql, viewer(author), elsewhere).catch(refusal)).toEqual(await notThere())
  })
})

test('to lock an item keeps other writers waiting, to look at it keeps nobody', async () => {
  const itemId = await item([atLarge])
  const isLocked = () =>
    database.sql`select from item where id = ${itemId} for no key update nowait`.then(
      () => false,
      () => true,
    )
  const during = (lock: boolean) =>
    database.sql.begin(async (transaction) => {
      await findItem(transaction as unknown as Query, viewer(reader), itemId, { lock })
      return isLocked()
    })
  expect([await during(false), await during(true)]).toEqual([false, true])
})

describe('what one has to say over it', () => {
  test('who shares an open item into a group of their own does not belong to it by that, nor host it', async () => {
    const [origin, own] = [await group('open'), await group('closed')]
    await enter(own, reader, 'host')
    const itemId = await item([{ id: origin }, { id: own, by: reader, isOrigin: false }])
    expect(await findItem(sql, viewer(reader, [own]), itemId)).toMatchObject({ belongs: false, hostsPlace: false })
    // who is in both belongs, and so does who is in a group that somebody else brought it to
    expect(await findItem(sql, viewer(reader, [origin, own]), itemId)).toMatchObject({ belongs: true })
    expect(await findItem(sql, viewer(author, [own]), itemId)).toMatchObject({ belongs: true })
  })
  test('the active host of the place of origin hosts it; members, invited hosts and others do not', async () => {
    const groupId = await group('open')
    const itemId = await item([{ id: groupId }])
    const hosts = async (id: string) => (await findItem(sql, viewer(id), itemId)).hostsPlace
    await enter(groupId, author)
    await enter(groupId, reader, 'host')
    expect([await hosts(reader), await hosts(author)]).toEqual([true, false])
    await sql`update group_member set state = 'invited' where group_id = ${groupId} and person_id = ${reader}`
    expect(await hosts(reader)).toBe(false)
  })
  test('an editor belongs to what they placed in a department', async () => {
    const departmentId = randomUUID()
    await sql`insert into department (id, name, path) values (${departmentId}, ${departmentId}, ${[departmentId]})`
    const itemId = await item([{ id: departmentId, kind: 'department', by: reader }])
    expect(await findItem(sql, viewer(reader, [], 'editor'), itemId)).toMatchObject({ belongs: true, open: false })
    expect(await findItem(sql, viewer(reader), itemId).catch(refusal)).toEqual(await notThere())
  })
  test('it is archived when every group is in which the viewer sees it; a hidden one does not count', async () => {
    const [archived, alive] = [await group('open', { archived: true }), await group('secret')]
    const itemId = await item([{ id: archived }, { id: alive, isOrigin: false }])
    expect(await findItem(sql, viewer(reader), itemId)).toMatchObject({ isArchived: true })
    expect(await findItem(sql, viewer(reader, [alive]), itemId)).toMatchObject({ isArchived: false })
    const hidden = await group('secret', { archived: true })
    const open = await item([atLarge, { id: hidden, isOrigin: false }])
    expect(await findItem(sql, viewer(reader), open)).toMatchObject({ isArchived: false })
  })
})

describe('a comment is found by way of its item', () => {
  const comment = async (itemId: string, by = author) => {
    const [row] = await sql<{ id: string }[]>`
      insert into comment (item_id, author_id, role, body, body_text) values (${itemId}, ${by}, 'comment', '{}', '')
      returning id`
    return row!.id
  }
  test('by who sees that, like nothing for others', async () => {
    const groupId = await group('secret')
    const commentId = await comment(await item([{ id: groupId }]))
    for (const options of [{}, { lock: true }, { lockItem: true, lock: true }]) {
      expect(await findComment(sql, viewer(reader, [groupId]), commentId, options)).toMatchObject({ id: commentId })
      expect(await findComment(sql, viewer(reader), commentId, options).catch(refusal)).toEqual(await notThere())
    }
    expect(await findComment(sql, viewer(reader), randomUUID()).catch(refusal)).toEqual(await notThere())
  })
  test('and kept from other writers, with its item, as asked', async () => {
    const itemId = await item([atLarge])
    const commentId = await comment(itemId)
    await comment(await item([atLarge]))
    const free = async (rows: Promise<unknown>) => rows.then(() => true).catch(() => false)
    const during = (options: { lock?: boolean; lockItem?: boolean }) =>
      database.sql.begin(async (transaction) => {
        await findComment(transaction as unknown as Query, viewer(reader), commentId, options)
        return [
          await free(database.sql`select from comment where id = ${commentId} for no key update nowait`),
          await free(database.sql`select from item where id = ${itemId} for no key update nowait`),
        ]
      })
    expect(await during({})).toEqual([true, true])
    expect(await during({ lock: true })).toEqual([false, true])
    expect(await during({ lockItem: true })).toEqual([true, false])
  })
  test('not when the item was removed', async () => {
    const itemId = await item([atLarge], { state: 'removed' })
    expect(await findComment(sql, viewer(author), await comment(itemId)).catch(refusal)).toEqual(await notThere())
  })
  test('with what the verdicts on it depend on', async () => {
    const found = await findComment(sql, viewer(reader), await comment(await item([atLarge])))
    expect(factsOf(found, found.item)).toEqual({
      authorId: author,
      isRemoved: false,
      item: { belongs: true, open: true, hostsPlace: false, mayComment: true },
    })
    expect(factsOf({ ...found, removedAt: new Date() }, found.item)).toMatchObject({ isRemoved: true })
    const quiet = await findItem(sql, viewer(reader), await item([atLarge], { closed: true }))
    expect(factsOf(found, quiet).item).toMatchObject({ mayComment: false })
  })
})

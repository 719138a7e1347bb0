import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { Query, WorkContext } from '../platform/context.ts'
import { deliverAll, type Notice } from './deliver.ts'

let database: TestDatabase
let sql: Query
let actor: string
let second: string
let reader: string
let other: string
const now = new Date('2026-11-22T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const day = 24 * 60
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  actor = (await insertPerson(database.sql, 'Bas Doener')).id
  second = (await insertPerson(database.sql, 'Roos Doener')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
  other = (await insertPerson(database.sql, 'Kim Lezer')).id
})
beforeEach(async () => {
  for (const table of ['notification', 'notification_setting', 'item_follow', 'outbox'])
    await sql`delete from ${sql(table)}`
})
afterAll(() => database.drop())

async function item({ state = 'published', audience = everyone as string } = {}) {
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${actor}, ${state}, '', '{}', '', now()) returning id`
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${row!.id}, ${audience}, ${audience === everyone ? 'everyone' : 'group'}, now(), ${actor}, true)`
  return row!.id
}
async function comment(itemId: string) {
  const [row] = await sql<{ id: string }[]>`
    insert into comment (item_id, author_id, role, body, body_text) values (${itemId}, ${actor}, 'comment', '{}', '')
    returning id`
  return row!.id
}
const notice = (itemId: string, given: Partial<Notice> = {}): Notice => ({
  personId: reader,
  kind: 'comment',
  reason: 'following',
  actorId: actor,
  at: now,
  itemId,
  ...given,
})
const deliver = (...notices: Notice[]) => deliverAll({ sql, now } as WorkContext, notices)
/** Who was told of what. */
const told = async () =>
  (await sql<{ recipientId: string; itemId: string }[]>`select recipient_id, item_id from notification`)
    .map(({ recipientId, itemId }) => `${recipientId} ${itemId}`)
    .sort()
const of = (...pairs: [personId: string, itemId: string][]) => pairs.map(([person, id]) => `${person} ${id}`).sort()

test('what happened more than five days ago is no news', async () => {
  const [old, older] = [await item(), await item()]
  await deliver(
    notice(old, { at: minutesAgo(5 * day) }),
    notice(older, { at: new Date(minutesAgo(5 * day).getTime() - 1) }),
  )
  expect(await told()).toEqual(of([reader, old]))
})

test('safety 25: nobody is told of what was removed or what they may not see, whatever else there is', async () => {
  const [group] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${randomUUID().slice(0, 13)}, 'Geheim', 'secret', 'invitation', ${actor}) returning id`
  await sql`insert into group_member (group_id, person_id, state) values (${group!.id}, ${other}, 'active')`
  const [there, removed, secret] = [await item(), await item({ state: 'removed' }), await item({ audience: group!.id })]
  await deliver(notice(there), notice(removed), notice(secret), notice(secret, { personId: other }))
  expect(await told()).toEqual(of([reader, there], [other, secret]))
})

test('a kind that somebody switched off does not reach them; other kinds and other people it does', async () => {
  const [first, liked] = [await item(), await item()]
  await sql`
    insert into notification_setting (person_id, kind, inbox) values
      (${reader}, 'comment', false), (${reader}, 'reaction', true), (${other}, 'reaction', false)`
  await deliver(notice(first), notice(first, { personId: other }), notice(liked, { kind: 'reaction' }))
  expect(await told()).toEqual(of([other, first], [reader, liked]))
})

test('an item that somebody muted does not reach them; other items and other people it does', async () => {
  const [muted, heard] = [await item(), await item()]
  await sql`
    insert into item_follow (item_id, person_id, level) values
      (${muted}, ${reader}, 'muted'), (${muted}, ${other}, 'following'), (${heard}, ${reader}, 'following')`
  await deliver(notice(muted), notice(heard), notice(muted, { personId: other }))
  expect(await told()).toEqual(of([reader, heard], [other, muted]))
  await deliver(notice(muted, { kind: 'mention', reason: 'mentioned' }))
  expect(await told()).toEqual(of([reader, heard], [other, muted], [reader, muted]))
})

test('safety 104: one person names another at most twenty times an hour; only such tellings count', async () => {
  const tell = (many: number, { to = reader, by = actor, kind = 'mention', ago = 30 } = {}) => sql`
    insert into notification (recipient_id, kind, reason, group_key, actor_ids, happened_at, read_at)
    select ${to}, ${kind}, 'mentioned', gen_random_uuid()::text, ${[by]}, ${minutesAgo(ago)}, ${now}
    from generate_series(1, ${many})`
  await tell(19)
  await tell(5, { to: other })
  await tell(5, { by: second })
  await tell(5, { kind: 'comment' })
  await tell(5, { ago: 61 })
  const [twentieth, beyond, said] = [await item(), await item(), await item()]
  const naming = { kind: 'mention', reason: 'mentioned' } as const
  const before = await told()
  await deliver(notice(twentieth, naming), notice(beyond, naming), notice(beyond, { ...naming, actorId: second }))
  const fresh = (await told()).filter((one) => !before.includes(one))
  expect(fresh).toEqual(of([reader, twentieth], [reader, beyond]))
  const [row] = await sql<{ actorIds: string[] }[]>`select actor_ids from notification where item_id = ${beyond}`
  expect(row!.actorIds).toEqual([second])
  // what is no naming is not counted
  await deliver(notice(said))
  expect(await told()).toContain(`${reader} ${said}`)
})

test('what is about one thing is joined for each person apart: why as the last says, and where it began', async () => {
  const itemId = await item()
  const [before, begun, next, last] = [
    await comment(itemId),
    await comment(itemId),
    await comment(itemId),
    await comment(itemId),
  ]
  await deliver(
    notice(itemId, { personId: other, commentId: before, reason: 'author' }),
    notice(itemId, { commentId: begun, reason: 'own-comment' }),
    notice(itemId, { commentId: next, reason: 'following', actorId: second }),
    notice(itemId, { personId: other, commentId: last, reason: 'taking-part' }),
  )
  const rows = await sql`
    select recipient_id, reason, comment_id, actor_ids, actor_count from notification order by recipient_id = ${other}`
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { recipientId: reader, reason: 'following', commentId: begun, actorIds: [second, actor], actorCount: 2 },
    { recipientId: other, reason: 'taking-part', commentId: before, actorIds: [actor], actorCount: 1 },
  ])
})

test('each inbox into which something came is announced once, and no other', async () => {
  const announced = async () =>
    (await sql<{ personIds: string[] }[]>`select payload -> 'personIds' as person_ids from outbox order by id`).map(
      ({ personIds }) => personIds.toSorted(),
    )
  const [itemId, another, removed] = [await item(), await item(), await item({ state: 'removed' })]
  await deliver(
    notice(itemId),
    notice(another),
    notice(itemId, { personId: other }),
    notice(removed, { personId: actor }),
  )
  expect(await announced()).toEqual([[reader, other].toSorted()])
  await deliver(notice(removed))
  await deliver()
  expect(await announced()).toHaveLength(1)
})

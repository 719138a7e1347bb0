import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { Query, Role, Viewer } from '../platform/context.ts'
// the doors of all domains, each of which says by what it refers to files
import '../app.ts'
import { isFileUsed, mayReadFile } from './file-readers.ts'

let database: TestDatabase
let sql: Query
let author: string
let reader: string
let secret: string
let closed: string
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  await sql`insert into organisation (name) values ('Gemeente Lindeplein') on conflict do nothing`
  author = (await insertPerson(database.sql, 'Anneke Schrijver')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
  secret = await group('secret')
  closed = await group('closed')
})
afterAll(() => database.drop())

const viewer = (id: string, audiences: string[] = [], role: Role = 'employee') =>
  ({ id, role, audiences: [everyone, ...audiences] }) as Viewer

async function group(visibility: string) {
  const [row] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${randomUUID().slice(0, 13)}, 'Groep', ${visibility}, 'request', ${author}) returning id`
  return row!.id
}
async function file(isClaimed = true) {
  const [row] = await sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind, width, height, claimed_at)
    values (${author}, 'foto.webp', 'image/webp', 10, '', 'image', 10, 10, ${isClaimed ? new Date() : null}) returning id`
  return row!.id
}
async function item(audience: string, state = 'published', kind = 'post') {
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at, scheduled_for)
    values (${kind}, ${author}, ${state}, '', '{}', '', ${state === 'scheduled' ? null : new Date()},
      ${state === 'scheduled' ? new Date() : null})
    returning id`
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${row!.id}, ${audience}, ${audience === everyone ? 'everyone' : 'group'}, now(), ${author}, true)`
  return row!.id
}
/** Of this one file; others lie beside it, so that a rule that looks at any file shows. */
async function reads(who: Viewer, fileId: string): Promise<boolean> {
  const rows = await sql<{ id: string }[]>`select id from file where id = ${fileId} and ${mayReadFile(sql, who)}`
  return rows.length > 0
}
async function isUsed(fileId: string): Promise<boolean> {
  const [row] = await sql<{ used: boolean }[]>`select ${isFileUsed(sql)} as used from file where id = ${fileId}`
  return row!.used
}

test('what nothing refers to is read by who brought it in, and no longer once something did', async () => {
  const [loose, released] = [await file(false), await file(true)]
  expect([await reads(viewer(author), loose), await reads(viewer(reader, [], 'administrator'), loose)]).toEqual([
    true,
    false,
  ])
  expect(await reads(viewer(author), released)).toBe(false)
  expect([await isUsed(loose), await isUsed(released)]).toEqual([false, false])
})

/** Ways in which an item refers to a file; all follow the item. */
const ways: Record<string, (fileId: string, itemId: string) => Promise<unknown>> = {
  'an attachment': (fileId, itemId) => sql`
    insert into attachment (item_id, file_id, position) values (${itemId}, ${fileId}, 0)`,
  'the cover of an article': (fileId, itemId) => sql`
    insert into article (item_id, cover_file_id) values (${itemId}, ${fileId})`,
  'the picture of a link card': async (fileId, itemId) => {
    const url = `https://voorbeeld.test/${fileId}`
    await sql`insert into link_preview (url, state, image_file_id) values (${url}, 'fetched', ${fileId})`
    await sql`insert into item_link (item_id, position, url) values (${itemId}, 0, ${url})`
  },
}
/** The card of a link belongs to no item: while it waits, nobody sees it. */
const seenWhileWaiting = ['an attachment', 'the cover of an article']

describe.each(Object.entries(ways))('%s', (name, hang) => {
  const on = async (audience: string, state = 'published') => {
    const fileId = await file()
    await hang(fileId, await item(audience, state))
    return fileId
  }
  test('is read by who sees the item, and by nobody else whatever their role', async () => {
    const inSecret = await on(secret)
    // something that all may see hangs beside it
    const forAll = await on(everyone)
    expect(await reads(viewer(reader), forAll)).toBe(true)
    expect(await reads(viewer(reader, [secret]), inSecret)).toBe(true)
    expect(await reads(viewer(author), inSecret)).toBe(false)
    for (const role of ['employee', 'administrator'] as const)
      expect(await reads(viewer(reader, [closed], role), inSecret)).toBe(false)
  })
  test('is gone with the item', async () => {
    const removed = await on(everyone, 'removed')
    expect([await reads(viewer(author), removed), await reads(viewer(reader), removed)]).toEqual([false, false])
  })
  test('is the author’s alone while the item waits, where they may see it', async () => {
    const waits = await on(everyone, 'scheduled')
    const mayWait = seenWhileWaiting.includes(name)
    expect([await reads(viewer(author), waits), await reads(viewer(reader), waits)]).toEqual([mayWait, false])
    expect(await reads(viewer(author), await on(secret, 'scheduled'))).toBe(false)
  })
  test('keeps the file, and no other', async () => {
    expect([
      await isUsed(await on(secret)),
      await isUsed(await on(everyone, 'removed')),
      await isUsed(await file()),
    ]).toEqual([true, true, false])
  })
})

test('the picture of a card that was taken away is read by nobody, and shows again where it was not', async () => {
  const fileId = await file()
  const itemId = await item(everyone)
  await ways['the picture of a link card']!(fileId, itemId)
  await sql`update item_link set hidden = true where item_id = ${itemId}`
  expect(await reads(viewer(reader), fileId)).toBe(false)
  const elsewhere = await item(secret)
  await sql`
    insert into item_link (item_id, position, url) values (${elsewhere}, 0, ${`https://voorbeeld.test/${fileId}`})`
  expect([await reads(viewer(reader), fileId), await reads(viewer(reader, [secret]), fileId)]).toEqual([false, true])
})

test('the cover of a group is for all, that of a secret one for its members', async () => {
  const covered = async (groupId: string) => {
    const fileId = await file()
    await sql`update "group" set cover_file_id = ${fileId} where id = ${groupId}`
    return fileId
  }
  const [ofClosed, ofSecret, ofOpen] = [
    await covered(closed),
    await covered(secret),
    await covered(await group('open')),
  ]
  expect([await reads(viewer(reader), ofClosed), await reads(viewer(reader), ofOpen)]).toEqual([true, true])
  expect(await reads(viewer(reader, [closed], 'administrator'), ofSecret)).toBe(false)
  expect(await reads(viewer(reader, [secret]), ofSecret)).toBe(true)
  expect(await isUsed(ofSecret)).toBe(true)
})

test('what hangs on a draft is for who writes it', async () => {
  const [fileId, other] = [await file(), await file()]
  await sql`
    insert into draft (id, person_id, kind, content, file_ids, version, changed_at)
    values (${randomUUID()}, ${author}, 'post', '{}', ${[fileId]}, 1, now())`
  expect([await reads(viewer(author), fileId), await reads(viewer(reader), fileId)]).toEqual([true, false])
  expect([await reads(viewer(author), other), await isUsed(fileId), await isUsed(other)]).toEqual([false, true, false])
})

test('a face and the logo are for every colleague, and nothing else that lies beside them', async () => {
  const [photo, logo, other] = [await file(), await file(), await file()]
  await sql`update person set photo_file_id = ${photo} where id = ${author}`
  await sql`update organisation set logo_file_id = ${logo}`
  for (const fileId of [photo, logo])
    expect([await reads(viewer(reader), fileId), await isUsed(fileId)], fileId).toEqual([true, true])
  expect([await reads(viewer(reader), other), await isUsed(other)]).toEqual([false, false])
  await sql`update person set photo_file_id = null where id = ${author}`
  await sql`update organisation set logo_file_id = null`
  for (const fileId of [photo, logo])
    expect([await reads(viewer(reader), fileId), await isUsed(fileId)], fileId).toEqual([false, false])
})

describe.each([
  [
    'employees',
    (fileId: string, state: string) => sql`
      insert into employee_import (started_by, file_id, mapping, dry_run, state)
      values (${author}, ${fileId}, '{}', false, ${state})`,
  ],
  [
    'a community',
    (fileId: string, state: string) => sql`
      insert into community_import (started_by, file_id, source, state) values (${author}, ${fileId}, 'stack', ${state})`,
  ],
])('the file of an import of %s', (_of, importing) => {
  test('is kept while it waits or runs, and read by nobody', async () => {
    for (const [state, isKept] of [
      ['done', false],
      ['waiting', true],
      ['running', true],
      ['failed', false],
    ] as const) {
      const [fileId, other] = [await file(), await file()]
      await importing(fileId, state)
      expect([await isUsed(fileId), await isUsed(other)], state).toEqual([isKept, false])
      for (const who of [viewer(author), viewer(reader, [], 'administrator')])
        expect(await reads(who, fileId), state).toBe(false)
      await sql`delete from employee_import`
      await sql`delete from community_import`
    }
  })
})

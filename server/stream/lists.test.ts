import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
// kinds of items and what is said beneath them are registered at the doors of their domains
import '../app.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { audienceStream, personItems, tagItems } from './lists.ts'

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

const now = Date.now()
const as = (id: string, audiences: string[] = []) =>
  ({
    sql,
    services: { sql, brief: sql, config: { environment: 'production' } },
    viewer: {
      id,
      role: 'employee',
      audiences: [everyone, ...audiences],
      hosts: [],
      follows: [],
      directoryVersion: '1',
    },
    now: new Date(now),
  }) as unknown as MemberContext

async function group(visibility: string) {
  const [row] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${randomUUID().slice(0, 13)}, 'Groep', ${visibility}, 'request', ${author}) returning id`
  return row!.id
}
interface New {
  in: string
  ago?: number
  by?: string
  state?: string
  pinned?: number
  tag?: string
}
async function item({ in: audience, ago = 0, by = author, state = 'published', pinned, tag }: New) {
  const at = new Date(now - ago * 60_000)
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${by}, ${state}, '', '{"version":1,"doc":{"type":"doc","content":[]}}'::jsonb, '', ${at}) returning id`
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin, pinned_at)
    values (${row!.id}, ${audience}, ${audience === everyone ? 'everyone' : 'group'}, ${at}, ${by}, true,
      ${pinned === undefined ? null : new Date(now - pinned * 60_000)})`
  if (tag) {
    await sql`insert into tag (name, label) values (${tag}, ${tag}) on conflict do nothing`
    await sql`insert into item_tag (item_id, tag_id) select ${row!.id}, id from tag where name = ${tag}`
  }
  return row!.id
}

/** Reads a list to its end, one by one, so that what one may not see would leave a hole. */
async function whole(
  read: (page: { size: number; cursor?: string }) => Promise<{ rows: { id: string }[]; next: string | null }>,
) {
  const ids: string[] = []
  let cursor: string | undefined
  for (let page = 0; page < 9; page++) {
    const { rows, next } = await read({ size: 1, ...(cursor && { cursor }) })
    expect(rows.length, 'a page without anything').toBe(1)
    ids.push(...rows.map(({ id }) => id))
    if (!next) return ids
    cursor = next
  }
  throw new Error(`the list does not end: ${ids}`)
}

describe('the stream of an audience', () => {
  test('is what was placed in it, newest first, and what is pinned apart, latest pin first, on its first page', async () => {
    const [own, other] = [await group('closed'), await group('open')]
    const [older, newer] = [await item({ in: own, ago: 3 }), await item({ in: own, ago: 1 })]
    const [first, last] = [await item({ in: own, ago: 9, pinned: 5 }), await item({ in: own, ago: 8, pinned: 2 })]
    await item({ in: own, state: 'removed' })
    await item({ in: own, state: 'removed', pinned: 1 })
    await item({ in: other })
    await item({ in: other, pinned: 1 })
    const read = (page: { size: number; cursor?: string }) =>
      audienceStream(as(reader, [own]), { audienceId: own, ...page })
    expect(await whole(read)).toEqual([newer, older])
    const page = await read({ size: 1 })
    expect(page.pinned.map(({ id }) => id)).toEqual([last, first])
    expect((await read({ size: 1, cursor: page.next! })).pinned).toEqual([])
  })

  test('does not exist for who may not see what is in it', async () => {
    const [closed, secret] = [await group('closed'), await group('secret')]
    for (const audienceId of [closed, secret, randomUUID()])
      await expect(audienceStream(as(reader), { audienceId, size: 5 })).rejects.toMatchObject({ status: 404 })
    const open = await group('open')
    expect(await audienceStream(as(reader), { audienceId: open, size: 5 })).toEqual({
      rows: [],
      next: null,
      pinned: [],
    })
  })
})

/** Two lists that gather from everywhere; each with the way to put something into it. */
const gathered = {
  'what somebody shared': {
    put: (given: New) => item(given),
    beside: (given: New) => item({ ...given, by: reader }),
    read: (context: MemberContext, page: { size: number; cursor?: string }) =>
      personItems(context, { personId: author, ...page }),
    readNothing: (context: MemberContext) => personItems(context, { personId: randomUUID(), size: 5 }),
  },
  'what carries a tag': {
    put: (given: New) => item({ ...given, tag: 'geveltuin' }),
    beside: (given: New) => item({ ...given, tag: 'wegwerk' }),
    read: (context: MemberContext, page: { size: number; cursor?: string }) =>
      tagItems(context, { tag: 'geveltuin', ...page }),
    readNothing: (context: MemberContext) => tagItems(context, { tag: 'onbekend', size: 5 }),
  },
}

describe.each(Object.entries(gathered))('%s', (_name, { put, beside, read, readNothing }) => {
  test('safety 19: is read without a trace of what one may not see, newest first', async () => {
    await sql`delete from item`
    const [open, secret] = [await group('open'), await group('secret')]
    const [forAll, inOpen] = [await put({ in: everyone, ago: 5 }), await put({ in: open, ago: 3 })]
    const hidden = await put({ in: secret, ago: 4 })
    await put({ in: everyone, ago: 1, state: 'removed' })
    await beside({ in: everyone, ago: 2 })
    expect(await whole((page) => read(as(reader), page))).toEqual([inOpen, forAll])
    expect(await whole((page) => read(as(reader, [secret]), page))).toEqual([inOpen, hidden, forAll])
    expect(await readNothing(as(reader))).toEqual({ rows: [], next: null })
  })
})

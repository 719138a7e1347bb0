import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
// kinds of items say at the doors of their domains what they are found by
import '../app.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { findItems, type ItemFilter } from './find-items.ts'
import { foundItems } from './found-items.ts'
import { indexItems } from './index-items.ts'
import { readWords } from './words.ts'

let database: TestDatabase
let sql: Query
let author: string
let reader: string
let department: string
const groups = {} as Record<'open' | 'closed' | 'secret', string>
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  author = (await insertPerson(database.sql, 'Anneke Schrijver')).id
  reader = (await insertPerson(database.sql, 'Wim Lezer')).id
  department = randomUUID()
  await sql`insert into department (id, name, path) values (${department}, 'Wegbeheer', ${[department]})`
  for (const visibility of ['open', 'closed', 'secret'] as const) {
    const [row] = await sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by)
      values (${`slug-${visibility}`}, ${`Groep ${visibility}`}, ${visibility}, 'request', ${author}) returning id`
    groups[visibility] = row!.id
  }
})
afterAll(() => database.drop())

const as = (id: string, audiences: string[] = []) =>
  ({
    sql,
    services: { sql, config: { environment: 'production' } },
    viewer: { id, role: 'employee', audiences: [everyone, ...audiences], directoryVersion: '1' },
    now: new Date(),
  }) as unknown as MemberContext

interface New {
  places?: string[]
  kind?: string
  title?: string
  text?: string
  by?: string
  ago?: number
}
/** An item in the index; the first of its places is where it comes from. */
async function item({ places = [everyone], kind = 'post', title = '', text = '', by = author, ago = 0 }: New) {
  const [row] = await sql<{ id: string; at: Date }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values (${kind}, ${by}, 'published', ${title}, '{}', ${text}, now() - ${ago} * interval '1 day')
    returning id, published_at as at`
  const kindOf = (id: string) => (id === everyone ? 'everyone' : id === department ? 'department' : 'group')
  for (const [nth, place] of places.entries())
    await sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${row!.id}, ${place}, ${kindOf(place)}, ${row!.at}, ${by}, ${nth === 0})`
  await indexItems(sql, [row!.id])
  return row!.id
}
const search = async (context: MemberContext, q: string, filter: Partial<ItemFilter> = {}) => {
  const words = (await readWords(sql, q))!
  const { ids, near } = await findItems(context, words, { order: 'best', size: 20, ...filter })
  return foundItems(context, words, ids, near)
}
const found = async (context: MemberContext, q: string, filter: Partial<ItemFilter> = {}) =>
  (await search(context, q, filter)).map(({ id }) => id).sort()

describe('a found item', () => {
  test('names its place as whoever looks sees it', async () => {
    const places: [place: string, expected: object][] = [
      [everyone, { kind: 'everyone', id: everyone, name: '', slug: null, visibility: 'open' }],
      [department, { kind: 'department', id: department, name: 'Wegbeheer', slug: null, visibility: 'closed' }],
      ...(['open', 'closed', 'secret'] as const).map((visibility): [string, object] => [
        groups[visibility],
        { kind: 'group', id: groups[visibility], name: `Groep ${visibility}`, slug: `slug-${visibility}`, visibility },
      ]),
    ]
    for (const [nth, [place, expected]] of places.entries()) {
      await item({ places: [place], text: `plaatsbepaling${nth}` })
      const rows = await search(as(reader, [place]), `plaatsbepaling${nth}`)
      expect(rows.map((row) => row.place)).toEqual([expected])
    }
  })

  test('safety 19: of several places names the first that whoever looks sees, and no other', async () => {
    const id = await item({ places: [groups.secret, groups.open], text: 'tureluur' })
    const placesOf = async (context: MemberContext) =>
      (await search(context, 'tureluur')).map((row) => [row.id, row.place.id])
    expect(await placesOf(as(reader))).toEqual([[id, groups.open]])
    expect(await placesOf(as(reader, [groups.secret]))).toEqual([[id, groups.secret]])
  })

  test('is gone when it was removed, before the index knows', async () => {
    const id = await item({ text: 'wulp' })
    const words = (await readWords(sql, 'wulp'))!
    const drawn = async () => (await foundItems(as(reader), words, [id], new Set())).length
    expect(await drawn()).toBe(1)
    await sql`update item set state = 'removed', removed_at = now() where id = ${id}`
    expect(await drawn()).toBe(0)
  })

  test('says why: by its title, its text, a tag, a file that is still there, or what was said beneath', async () => {
    const ids = {
      title: await item({ kind: 'question', title: 'Waar broedt de grutto?' }),
      text: await item({ text: 'De grutto broedt in mei' }),
      tag: await item({ text: 'Vandaag geteld' }),
      file: await item({ text: 'Zie de bijlage' }),
      comment: await item({ text: 'Wie weet het?' }),
    }
    const [other] = [await item({ text: 'Iets anders' })]
    await sql`with made as (insert into tag (name, label) values ('grutto', 'Grutto'), ('weide', 'Weide') returning id)
      insert into item_tag (item_id, tag_id) select ${ids.tag}, id from made`
    await sql`insert into item_tag (item_id, tag_id) select ${ids.text}, id from tag where name = 'weide'`
    const hang = async (itemId: string, name: string) => {
      const [file] = await sql<{ id: string }[]>`
        insert into file (owner_id, name, media_type, bytes, sha256, kind, claimed_at)
        values (${author}, ${name}, 'application/pdf', 1, '', 'document', now()) returning id`
      await sql`insert into attachment (item_id, file_id, position) values (${itemId}, ${file!.id}, 0)`
      return file!.id
    }
    const fileId = await hang(ids.file, 'grutto telling.pdf')
    await hang(ids.text, 'verslag.pdf')
    await sql`
      insert into comment (item_id, author_id, role, body, body_text)
      values (${ids.comment}, ${reader}, 'comment', '{}', 'De grutto, denk ik')`
    await sql`update item set comment_count = 1 where id = ${ids.comment}`
    await indexItems(sql, [...Object.values(ids), other])
    const whyOf = async () =>
      Object.fromEntries((await search(as(reader), 'grutto')).map(({ id, why, tags }) => [id, [why, tags]]))
    const expected = {
      [ids.title]: [['title'], []],
      [ids.text]: [['text'], []],
      [ids.tag]: [['tag'], [{ name: 'grutto', label: 'Grutto' }]],
      [ids.file]: [['file'], []],
      [ids.comment]: [['comment'], []],
    }
    expect(await whyOf()).toEqual(expected)
    expect((await search(as(reader), 'grutto')).map(({ title }) => title.some(({ hit }) => hit)).sort()).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    // taken out of the item while the index does not know it yet
    await sql`update file set removed_at = now() where id = ${fileId}`
    expect(await whyOf()).toEqual({ ...expected, [ids.file]: [[], []] })
  })

  test('is answered when it is a question of which an answer was accepted that still stands', async () => {
    const answered = async (kind: string, accepted: boolean) => {
      const id = await item({ kind, title: kind === 'question' ? 'Hoeveel kieviten?' : '', text: 'kievit' })
      await sql`
        insert into comment (item_id, author_id, role, body, body_text, accepted_at)
        values (${id}, ${reader}, 'comment', '{}', 'Drie', ${accepted ? new Date() : null})`
      return (await search(as(reader), 'kievit')).find((row) => row.id === id)!.isAnswered
    }
    expect(await answered('question', true)).toBe(true)
    expect(await answered('question', false)).toBe(false)
    expect(await answered('post', true)).toBe(false)
    expect(await answered('post', false)).toBe(false)
  })
})

test('safety 19: within a group is found what whoever looks sees in it, not what they see elsewhere', async () => {
  const both = await item({ places: [groups.closed, everyone], text: 'scholekster' })
  const open = await item({ places: [groups.open], text: 'scholekster' })
  await item({ places: [groups.secret], text: 'scholekster' })
  const within = (groupId: string, audiences: string[] = []) => found(as(reader, audiences), 'scholekster', { groupId })
  expect(await within(groups.open)).toEqual([open])
  for (const groupId of [groups.closed, groups.secret, randomUUID()]) expect(await within(groupId)).toEqual([])
  expect(await within(groups.closed, [groups.closed])).toEqual([both])
  expect(await found(as(reader), 'scholekster')).toEqual([both, open].sort())
})

test('pages follow each other without gaps or doubles', async () => {
  const made = []
  for (let nth = 0; nth < 5; nth++) made.push(await item({ text: `aalscholver ${nth}`, ago: nth }))
  const words = (await readWords(sql, 'aalscholver'))!
  for (const order of ['best', 'newest'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 3; page++) {
      const { ids, next } = await findItems(as(reader), words, { order, size: 2, cursor })
      seen.push(...ids)
      expect(next === null, `${order} ${page}`).toBe(page === 2)
      cursor = next ?? undefined
    }
    expect(seen, order).toEqual(made)
  }
})

describe('what only looks like what was typed', () => {
  const title = 'Oeverzwaluwen'
  const typo = 'oeverzwaluwne'

  test('is found by its title, beside what holds the words, each once and nothing else', async () => {
    await item({ kind: 'question', title: 'Heel iets anders' })
    const near = await item({ kind: 'question', title })
    expect(await found(as(reader), typo)).toEqual([near])
    const exact = await item({ kind: 'question', title: `Waarom staat er ${typo}?` })
    expect(await found(as(reader), typo)).toEqual([near, exact].sort())
    // without a word that stands in it
    await item({ kind: 'question', title, text: 'fuut' })
    expect(await found(as(reader), `${typo} -fuut`)).toEqual([near, exact].sort())
  })

  test('safety 19: only where one may see it, and while it stands', async () => {
    const name = 'Roerdompgeluid'
    const like = 'roerdompgeluud'
    const hidden = await item({ kind: 'question', title: name, places: [groups.secret] })
    const elsewhere = await item({ kind: 'question', title: name, places: [everyone] })
    expect(await found(as(reader), like)).toEqual([elsewhere])
    expect(await found(as(reader, [groups.secret]), like)).toEqual([hidden, elsewhere].sort())
    expect(await found(as(reader, [groups.secret]), like, { groupId: groups.secret })).toEqual([hidden])
    expect(await found(as(reader), like, { groupId: groups.secret })).toEqual([])
    await sql`update item set state = 'removed', removed_at = now() where id = ${elsewhere}`
    expect(await found(as(reader), like)).toEqual([])
  })

  test('within the filters', async () => {
    const name = 'Zeearendnest'
    const like = 'zeearendnset'
    const old = await item({ kind: 'question', title: name, ago: 9 })
    const fresh = await item({ kind: 'article', title: name, by: reader })
    expect(await found(as(reader), like)).toEqual([old, fresh].sort())
    expect(await found(as(reader), like, { kind: 'question' })).toEqual([old])
    expect(await found(as(reader), like, { authorId: reader })).toEqual([fresh])
    expect(await found(as(reader), like, { since: new Date(Date.now() - 86_400_000).toISOString() })).toEqual([fresh])
  })

  test('of four letters and more: shorter ones look like everything', async () => {
    const id = await item({ kind: 'question', title: 'Jodenkers' })
    expect(await found(as(reader), '"jode"')).toEqual([id])
    expect(await found(as(reader), '"jod"')).toEqual([])
  })
})

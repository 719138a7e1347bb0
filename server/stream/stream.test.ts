import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { followTag, pinItem, removeItem, shareItem } from '../../contract/content.ts'
import { postComment, reactToItem } from '../../contract/conversation.ts'
import { changeMembership, joinGroup } from '../../contract/group-members.ts'
import { startGroup } from '../../contract/groups.ts'
import { followPerson } from '../../contract/people.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import {
  audienceStream,
  changeStreamSettings,
  homeStream,
  markStreamSeen,
  newInStream,
  personItems,
  streamSettings,
  tagItems,
} from '../../contract/stream.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { inLongTransaction } from '../platform/long-transaction.ts'

let app: TestApp
let wim: Caller
let emine: Caller
beforeAll(async () => {
  app = await testApp({ worker: false })
  wim = await app.person('Wim Terpstra')
  emine = await app.person('Emine Kaplan')
})
afterAll(() => app.stop())

const post = (by: Caller, text: string, audienceId: string = everyone, tags: string[] = []) =>
  by.call(createPost, { audienceId, body: textToDocument(text), tags })
const start = async (by: Caller, name: string, visibility: 'open' | 'closed' = 'open') =>
  (await by.call(startGroup, { name, visibility, joining: 'direct' })).groupId
const ids = async (of: Caller, input: object = {}) => (await of.call(homeStream, input)).rows.map(({ id }) => id)

describe('what flows into home', () => {
  test('one’s own audiences, newest first; not what is only open, not muted groups, not what was removed', async () => {
    const me = await app.person('Lezer A')
    const [own, muted, elsewhere] = [await start(wim, 'Eigen'), await start(wim, 'Gedempt'), await start(wim, 'Elders')]
    for (const groupId of [own, muted]) await me.call(joinGroup, { groupId })
    await me.call(changeMembership, { groupId: muted, muted: true })
    const first = await post(wim, 'voor iedereen')
    await post(wim, 'gedempt', muted)
    await post(wim, 'elders', elsewhere)
    const removed = await post(wim, 'weg', own)
    await wim.call(removeItem, { itemId: removed.id })
    const second = await post(wim, 'in mijn groep', own)
    expect((await ids(me)).slice(0, 2)).toEqual([second.id, first.id])
    expect(await ids(me)).toHaveLength(2)
  })

  test('what followed people place where everyone may read, and not what they say behind a door', async () => {
    const me = await app.person('Lezer B')
    const roos = await app.person('Roos B')
    await me.call(followPerson, { personId: roos.id })
    const [open, closed] = [await start(roos, 'Open B'), await start(roos, 'Dicht B', 'closed')]
    const shown = await post(roos, 'te lezen', open)
    await post(roos, 'binnenskamers', closed)
    expect((await ids(me))[0]).toBe(shown.id)
    await wim.call(joinGroup, { groupId: open })
    expect(await ids(me)).not.toContain((await post(wim, 'van een ander', open)).id)
  })

  test('a shared item comes once, at its latest place', async () => {
    const me = await app.person('Lezer C')
    const groupId = await start(wim, 'Deelgroep')
    await me.call(joinGroup, { groupId })
    const old = await post(wim, 'eerst')
    const between = await post(wim, 'daarna')
    await wim.call(shareItem, { itemId: old.id, audienceId: groupId })
    expect((await ids(me)).slice(0, 2)).toEqual([old.id, between.id])
    expect((await ids(me)).filter((id) => id === old.id)).toHaveLength(1)
  })

  test('news has its own column', async () => {
    const before = await ids(emine)
    const [article] = await app.sql<{ id: string }[]>`
      insert into item (kind, author_id, state, body, published_at) values ('article', ${wim.id}, 'published', '{}', now())
      returning id`
    await app.sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${article!.id}, ${everyone}, 'everyone', now(), ${wim.id}, true)`
    expect(await ids(emine)).toEqual(before)
  })

  test('pages without gaps or doubles in both orders, also when something new comes in between', async () => {
    for (let n = 0; n < 9; n++) await post(wim, `stapel ${n}`)
    for (const order of ['newest', 'relevant'] as const) {
      const whole = await ids(emine, { order, size: 50 })
      const read: string[] = []
      let cursor: string | undefined
      do {
        // a cursor alone is enough to go on in the same order
        const page = await emine.call(homeStream, cursor ? { size: 4, cursor } : { size: 4, order })
        expect(page.order).toBe(order)
        read.push(...page.rows.map(({ id }) => id))
        cursor = page.next ?? undefined
        await post(wim, 'tussendoor')
      } while (cursor)
      expect(read).toEqual(whole)
    }
  })

  test('a cursor of another list is refused by name', async () => {
    expect(await emine.try(homeStream, { cursor: 'bm9wZQ' })).toMatchObject({
      status: 422,
      body: { fields: { cursor: { code: 'invalid' } } },
    })
  })
})

describe('relevant first', () => {
  test('says on each card why it stands there', async () => {
    const me = await app.person('Lezer D')
    const [roos, bas] = [await app.person('Roos D'), await app.person('Bas D')]
    const groupId = await start(roos, 'Kring D')
    await me.call(joinGroup, { groupId })
    await me.call(followPerson, { personId: bas.id })
    await me.call(followTag, { tag: 'geveltuin', following: true })
    const cards = {
      followed: await post(bas, 'van wie ik volg'),
      tagged: await post(roos, 'met een tag', everyone, ['geveltuin']),
      group: await post(roos, 'in de kring', groupId),
      plain: await post(roos, 'zomaar'),
    }
    for (let n = 0; n < 4; n++) {
      const other = await app.person(`Prater ${n}`)
      await other.call(reactToItem, { itemId: cards.plain.id, reaction: 'like' })
      await other.call(postComment, { itemId: cards.plain.id, body: textToDocument('Ja!') })
    }
    const { rows } = await me.call(homeStream, { order: 'relevant' })
    const reasonOf = (id: string) => rows.find((row) => row.id === id)?.reason
    expect(reasonOf(cards.followed.id)).toEqual({ code: 'follows-author', name: 'Bas D' })
    expect(reasonOf(cards.tagged.id)).toEqual({ code: 'follows-tag', name: 'geveltuin' })
    expect(reasonOf(cards.group.id)).toEqual({ code: 'own-group', name: 'Kring D' })
    expect(reasonOf(cards.plain.id)).toEqual({ code: 'talked-about', name: null })
    expect(rows[0]!.id).toBe(cards.followed.id)
    expect((await me.call(homeStream, { order: 'newest' })).rows.every(({ reason }) => reason === null)).toBe(true)
  })

  test('the chosen order holds on every device until another is chosen', async () => {
    const me = await app.person('Lezer E')
    expect(await me.call(streamSettings)).toEqual({ order: 'newest' })
    await me.call(changeStreamSettings, { order: 'relevant' })
    expect(await me.call(homeStream)).toMatchObject({ order: 'relevant', seenAt: null })
    await me.call(changeStreamSettings, { order: 'newest' })
    expect(await me.call(homeStream)).toMatchObject({ order: 'newest' })
  })
})

describe('what is new', () => {
  test('counts what others added after the list was read, up to twenty', async () => {
    const me = await app.person('Lezer F')
    await post(wim, 'bekend')
    const { asOf } = await me.call(homeStream)
    expect(await me.call(newInStream, { since: asOf })).toEqual({ count: 0, isMore: false })
    await post(me, 'van mijzelf')
    for (let n = 0; n < 3; n++) await post(wim, `nieuw ${n}`)
    expect(await me.call(newInStream, { since: asOf })).toEqual({ count: 3, isMore: false })
    for (let n = 0; n < 22; n++) await post(wim, `meer ${n}`)
    expect(await me.call(newInStream, { since: asOf })).toEqual({ count: 20, isMore: true })
  })

  test('how far one read only moves forward, and never past now', async () => {
    const me = await app.person('Lezer G')
    await post(wim, 'iets')
    const { asOf, seenAt } = await me.call(homeStream)
    expect(seenAt).toBeNull()
    await me.call(markStreamSeen, { seenAt: asOf })
    expect((await me.call(homeStream)).seenAt).toBe(asOf)
    await me.call(markStreamSeen, { seenAt: '2020-01-01T00:00:00.000Z' })
    expect((await me.call(homeStream)).seenAt).toBe(asOf)
    await me.call(markStreamSeen, { seenAt: '2090-01-01T00:00:00.000Z' })
    expect(new Date((await me.call(homeStream)).seenAt!).getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('other lists', () => {
  test('of a group: pinned apart, once; of a person and a tag: through the viewer', async () => {
    const roos = await app.person('Roos H')
    const groupId = await start(roos, 'Dicht H', 'closed')
    const inside = await post(roos, 'binnen', groupId, ['besloten'])
    const pinned = await post(roos, 'bovenaan', groupId)
    await roos.call(pinItem, { itemId: pinned.id, audienceId: groupId, pinned: true })
    const stream = await roos.call(audienceStream, { audienceId: groupId })
    expect(stream.pinned.map(({ id }) => id)).toEqual([pinned.id])
    expect(stream.rows.map(({ id }) => id)).toEqual([inside.id])
    expect((await emine.try(audienceStream, { audienceId: groupId })).status).toBe(404)
    expect((await roos.call(personItems, { personId: roos.id })).rows).toHaveLength(2)
    expect((await emine.call(personItems, { personId: roos.id })).rows).toHaveLength(0)
    expect((await roos.call(tagItems, { tag: 'besloten' })).rows).toHaveLength(1)
    expect((await emine.call(tagItems, { tag: 'besloten' })).rows).toHaveLength(0)
    expect((await emine.call(personItems, { personId: randomUUID() })).rows).toEqual([])
  })
})

describe('what it costs', () => {
  const queriesOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const queries: string[] = []
    app.sql.options.debug = (_connection, query) => {
      // the live connections look at the outbox by the clock
      if (!query.includes('from outbox')) queries.push(query)
    }
    await work().finally(() => {
      app.sql.options.debug = false
    })
    return queries
  }

  test('as many questions to the database for forty cards as for two', async () => {
    for (let n = 0; n < 40; n++) await post(n % 2 ? wim : emine, `kaart ${n} #kaart`)
    for (const order of ['newest', 'relevant'] as const) {
      // what is kept of the cards is there for both
      await emine.call(homeStream, { size: 40, order })
      const few = await queriesOf(() => emine.call(homeStream, { size: 2, order }))
      const many = await queriesOf(() => emine.call(homeStream, { size: 40, order }))
      expect(many).toHaveLength(few.length)
      expect(few.length).toBeGreaterThan(3)
      expect(few.length).toBeLessThan(30)
    }
  })

  test('newest first walks the index that was made for it, and sorts no more than it reads', async () => {
    for (let n = 0; n < 21; n++) await post(wim, `bovenop ${n}`)
    await inLongTransaction(
      app.services,
      (sql) => sql`
        with made as (
          insert into item (kind, author_id, state, body, published_at)
          select 'post', ${wim.id}, 'published', '{}', now() - n * interval '1 minute' - interval '1 day'
          from generate_series(1, 10000) n
          returning id, published_at, author_id)
        insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
        select id, ${everyone}, 'everyone', published_at, author_id, true from made`,
    )
    await app.sql`analyze item, placement`
    const queries: { query: string; parameters: unknown[] }[] = []
    app.sql.options.debug = (_connection, query, parameters) => void queries.push({ query, parameters })
    await emine.call(homeStream, { size: 20 })
    app.sql.options.debug = false
    const scan = queries.find(({ query }) => query.includes('from placement s') && query.includes('limit'))!
    const rows = await app.sql.unsafe(`explain (analyze, format json) ${scan.query}`, scan.parameters as never[])
    const plan = JSON.stringify(rows[0])
    expect(plan).toContain('placement_stream')
    expect(plan).not.toMatch(/"Node Type":"(Seq Scan|Sort)"[^{}]*"Relation Name":"placement"/)
    const read = [...plan.matchAll(/"Index Name":"placement_stream"[^{}]*?"Actual Rows":([\d.]+)/g)].map((found) =>
      Number(found[1]),
    )
    expect(Math.max(...read)).toBeLessThanOrEqual(4000)
  })
})

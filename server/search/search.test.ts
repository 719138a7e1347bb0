import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { removeItem, restoreItem } from '../../contract/content.ts'
import { postComment, removeComment } from '../../contract/conversation.ts'
import { createPost, editPost } from '../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Segments, search, searchEverything } from '../../contract/search.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { insertWhoLeft } from '../../tests/insert-who-left.ts'
import { reindex } from './index.ts'

let app: TestApp
let samira: Caller
let wim: Caller
let anneke: Caller

const post = (caller: Caller, text: string, tags: string[] = []) =>
  caller.call(createPost, { audienceId: everyone, body: textToDocument(text), tags })
const ask = (caller: Caller, title: string, text: string) =>
  caller.call(askQuestion, { audienceId: everyone, title, body: textToDocument(text) })
const found = async (q: string, more: object = {}, caller = samira) => caller.call(search, { q, ...more })
const ids = async (q: string, more: object = {}) => (await found(q, more)).rows.map((row) => row.id)
const marked = (segments: Segments) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

beforeAll(async () => {
  app = await testApp()
  const [department] = await app.sql<{ id: string }[]>`
    insert into department (id, name, path)
    select id, 'Wegbeheer', array[id] from (select gen_random_uuid() as id) made returning id`
  samira = await app.person('Samira el Idrissi')
  wim = await app.person('Wim Terpstra', { departmentId: department!.id })
  anneke = await app.person('Anneke Dijkgraaf')
  await app.sql`update person set job_title = 'Stratenmaker' where id = ${wim.id}`
  await app.sql`
    insert into person_topic (person_id, kind, topic, label) values
      (${wim.id}, 'expertise', 'kabels en leidingen', 'Kabels en leidingen'),
      (${anneke.id}, 'expertise', 'geveltuinen', 'Geveltuinen')`
})
afterAll(() => app.stop())

describe('items', () => {
  test('by Dutch and English stems, with the passage and the reason', async () => {
    const dutch = await ask(samira, 'Mag een geveltuin als er kabels liggen?', 'De stoep is smal.')
    const english = await post(wim, 'Our colleagues are planning several meetings about mobility.')
    await app.settle()
    const [first] = (await found('geveltuinen kabel')).rows
    expect(first).toMatchObject({ id: dutch.id, why: ['title'], place: { kind: 'everyone' } })
    expect(marked(first!.title)).toBe('Mag een [geveltuin] als er [kabels] liggen?')
    const [second] = (await found('meeting plans')).rows
    expect(second).toMatchObject({ id: english.id, why: ['text'] })
    expect(marked(second!.passage)).toContain('[planning] several [meetings]')
  })

  test('without accents, by the beginning of the last word, by phrase, without a word, one or the other', async () => {
    const cafe = await post(wim, 'Koffie in het café na de coördinatie van de reünie')
    const other = await post(wim, 'De reünie van de buitendienst gaat niet door')
    await app.settle()
    expect(await ids('cafe coordinatie')).toEqual([cafe.id])
    expect(await ids('coordi')).toEqual([cafe.id])
    expect(await ids('coordi café')).toEqual([])
    expect(await ids('"reünie van de buitendienst"')).toEqual([other.id])
    expect(await ids('"buitendienst van de reünie"')).toEqual([])
    expect(await ids('reünie -buitendienst')).toEqual([cafe.id])
    expect((await ids('café OR buitendienst')).sort()).toEqual([cafe.id, other.id].sort())
  })

  test('by tag, and by what was said beneath, with who said it', async () => {
    const question = await ask(samira, 'Wat kost een boomspiegel?', 'Iemand een idee?')
    const tagged = await post(wim, 'Vandaag geplant', ['stadslandbouw'])
    const comment = await wim.call(postComment, {
      itemId: question.id,
      role: 'answer',
      body: textToDocument('Reken op tweehonderd euro, inclusief grondverbeteraar.'),
    })
    await app.settle()
    const [row] = (await found('boomspiegel grondverbeteraar')).rows
    expect(row).toMatchObject({
      id: question.id,
      isAnswered: false,
      why: ['title', 'answer'],
      comment: { id: comment.id, role: 'answer', author: { name: 'Wim Terpstra' } },
    })
    expect(marked(row!.comment!.passage)).toContain('[grondverbeteraar]')
    await samira.call(acceptAnswer, { itemId: question.id, commentId: comment.id })
    await app.settle()
    expect((await found('grondverbeteraar')).rows[0]).toMatchObject({ isAnswered: true, comment: { isAccepted: true } })
    expect((await found('stadslandbouw')).rows).toMatchObject([{ id: tagged.id, why: ['tag'] }])

    await wim.call(removeComment, { commentId: comment.id })
    expect((await found('grondverbeteraar')).rows[0]?.comment ?? null).toBeNull()
    await app.settle()
    expect(await ids('grondverbeteraar')).toEqual([])
  })

  test('what was edited away or removed is not found, what was restored is', async () => {
    const item = await post(samira, 'De zandzuiger komt dinsdag')
    await app.settle()
    expect(await ids('zandzuiger')).toEqual([item.id])
    await samira.call(editPost, { itemId: item.id, version: item.version, body: textToDocument('De baggerboot komt') })
    await app.settle()
    expect(await ids('zandzuiger')).toEqual([])
    expect(await ids('baggerboot')).toEqual([item.id])
    await samira.call(removeItem, { itemId: item.id })
    // Before the index knows, too.
    expect(await ids('baggerboot')).toEqual([])
    await samira.call(restoreItem, { itemId: item.id })
    await app.settle()
    expect(await ids('baggerboot')).toEqual([item.id])
    await app.sql`delete from search_document`
    expect(await ids('baggerboot')).toEqual([])
    await reindex({ sql: app.services.sql as never })
    expect(await ids('baggerboot')).toEqual([item.id])
  })

  test('what waits for its moment is absent', async () => {
    await wim.call(createPost, {
      audienceId: everyone,
      body: textToDocument('Verrassingsfeest'),
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await app.settle()
    await reindex({ sql: app.services.sql as never })
    expect((await found('verrassingsfeest', {}, wim)).rows).toEqual([])
  })

  test('a title that only looks like what was typed', async () => {
    const item = await ask(wim, 'Wie heeft de middenspanningskabel ingetekend?', 'Zie tekening')
    await app.settle()
    const typo = (await found('middenspaningskabl')).rows
    expect(typo).toMatchObject([{ id: item.id, why: ['near'] }])
  })

  test('pages without gaps or doubles, in both orders, within the filters', async () => {
    const made: string[] = []
    for (let index = 0; index < 7; index++) made.push((await post(wim, `Rotonde nummer ${index}`)).id)
    await app.settle()
    for (const order of ['best', 'newest'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await found('rotonde', { order, size: 3, ...(cursor && { cursor }) })
        seen.push(...page.rows.map((row) => row.id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen.toSorted()).toEqual(made.toSorted())
      if (order === 'newest') expect(seen).toEqual(made.toReversed())
    }
    expect(await ids('rotonde', { kind: 'question' })).toEqual([])
    expect(await ids('rotonde', { authorId: samira.id })).toEqual([])
    expect(await ids('rotonde', { authorId: wim.id, since: new Date(Date.now() + 60_000).toISOString() })).toEqual([])
    expect((await samira.try(search, { q: 'rotonde', cursor: 'bm90' })).status).toBe(422)
  })
})

describe('people and groups', () => {
  test('by name with typos and accents, function, department and expertise', async () => {
    const why = async (q: string) =>
      (await found(q, { what: 'people' })).people.map((row) => [row.person.name, ...row.why])
    expect(await why('wim')).toEqual([['Wim Terpstra', 'name']])
    expect(await why('terps wi')).toEqual([['Wim Terpstra', 'name']])
    expect(await why('Dijkgraf')).toEqual([['Anneke Dijkgraaf', 'near']])
    expect(await why('samria')).toEqual([['Samira el Idrissi', 'near']])
    expect(await why('sämira')).toEqual([['Samira el Idrissi', 'name']])
    expect(await why('stratenmakers')).toEqual([['Wim Terpstra', 'function']])
    expect(await why('wegbeheer')).toEqual([['Wim Terpstra', 'department']])
    expect(await why('wim kabel')).toEqual([['Wim Terpstra', 'name', 'expertise']])
    expect(await why('wim geveltuin')).toEqual([])
  })

  test('who is there is found behind ever so many who left', async () => {
    await insertWhoLeft(app.sql, 'Wubbo Weg', 130)
    const wubbo = await app.person('Wubbo Zijlstra')
    for (const q of ['wub', 'wubbo', 'wubo'])
      expect((await found(q, { what: 'people' })).people.map((row) => row.person.id)).toEqual([wubbo.id])
  })

  test('experts are who say so, and only to whom they say it', async () => {
    const experts = async () => (await found('geveltuin kabels')).experts.map((row) => [row.person.name, row.expertise])
    expect(await experts()).toEqual([
      ['Anneke Dijkgraaf', ['Geveltuinen']],
      ['Wim Terpstra', ['Kabels en leidingen']],
    ])
    await app.sql`update person set visibility = '{"expertise": "nobody"}' where id = ${wim.id}`
    expect(await experts()).toEqual([['Anneke Dijkgraaf', ['Geveltuinen']]])
    expect((await found('leidingen', { what: 'people' })).people).toEqual([])
    expect((await samira.call(searchEverything, { q: 'leidingen' })).people).toEqual([])
    await app.sql`update person set visibility = '{}' where id = ${wim.id}`
  })

  test('groups by name and purpose', async () => {
    await app.sql`
      insert into "group" (slug, name, purpose, visibility, joining, created_by)
      values ('groen', 'Groen in de straat', 'Boomspiegels en plantvakken', 'open', 'direct', ${wim.id})`
    const groups = async (q: string) =>
      (await found(q, { what: 'groups' })).groups.map((row) => [row.group.slug, ...row.why])
    expect(await groups('groene')).toEqual([['groen', 'name']])
    expect(await groups('plantvak')).toEqual([['groen', 'purpose']])
    expect((await samira.call(searchEverything, { q: 'groe' })).groups).toMatchObject([{ slug: 'groen' }])
  })
})

describe('whatever is typed', () => {
  test.each([
    'kabel!--&boom',
    'ʻokina',
    'ŉ',
    'ʼ',
    'aʼ',
    '＇＼',
    '%%%',
    '!!!',
    '&|!():*',
    "'\\' ''",
    '"',
    '-',
    '-kabel',
    '👩‍🚒',
    'de',
    'OR',
    '\u0301',
  ])('safety 109: %s is no error', async (q) => {
    for (const endpoint of [search, searchEverything]) expect((await samira.try(endpoint, { q })).status).toBe(200)
  })

  test('safety 109: many words and long texts are bounded', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' OR ')
    expect((await samira.try(search, { q: many.slice(0, 200) })).status).toBe(200)
    const long = await samira.try(search, { q: 'a'.repeat(201) })
    expect(long.status).toBe(400)
    expect((await samira.try(search, { q: 'a'.repeat(5000) })).status).toBeLessThan(500)
    expect((await found('%%%')).rows).toEqual([])
  })

  test('an item of every word there is fits the index', async () => {
    const words = Array.from({ length: 5500 }, (_, index) => `w${index.toString(36)}q${(index * 7919).toString(36)}`)
    const item = await post(wim, words.join(' ').slice(0, 19_000))
    await app.settle()
    expect(await ids(words[50]!)).toEqual([item.id])
    const parked = await app.sql`select * from outbox_parked where consumer = 'search'`
    expect(parked).toHaveLength(0)
  })
})

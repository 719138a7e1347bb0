import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint, reschedule } from '../../contract/content.ts'
import { postComment } from '../../contract/conversation.ts'
import { articles, editArticle, frontPage, placesToPublish, publishArticle } from '../../contract/newsroom.ts'
import { emptyDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { download, upload } from '../../tests/upload.ts'
import { readingMinutes } from './reading-minutes.ts'

let app: TestApp
let editor: Caller
let colleague: Caller
let streets: string
let care: string
let worker: Caller
let nurse: Caller
const body = textToDocument('Het plein wordt in november opnieuw bestraat.')

const department = async (name: string) => {
  const [row] = await app.sql<{ id: string }[]>`
    with made as (select gen_random_uuid() as id)
    insert into department (id, name, path) select id, ${name}, array[id] from made returning id`
  return row!.id
}
const group = async (name: string, visibility: 'open' | 'closed' | 'secret', roles: [Caller, 'host' | 'member'][]) => {
  const [row] = await app.sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values (${name.toLowerCase()}, ${name}, ${visibility}, 'direct', ${roles[0]![0].id}) returning id`
  for (const [caller, role] of roles)
    await app.sql`
      insert into group_member (group_id, person_id, state, role) values (${row!.id}, ${caller.id}, 'active', ${role})`
  return row!.id
}
const picture = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#357' } })
    .png()
    .toBuffer()

beforeAll(async () => {
  app = await testApp()
  streets = await department('Openbare ruimte')
  care = await department('Zorg')
  editor = await app.person('Roos Veldkamp', { role: 'editor' })
  colleague = await app.person('Pieter Oldenziel', { role: 'editor' })
  worker = await app.person('Joris Veenhof', { departmentId: streets })
  nurse = await app.person('Grace Mensah', { departmentId: care })
})
afterAll(() => app.stop())

describe('who publishes where', () => {
  test('an employee publishes no news', async () => {
    const answer = await worker.try(publishArticle, { title: 'Nieuws', body, audienceIds: [everyone] })
    expect(answer.status).toBe(403)
    const empty = { title: 'Leeg', body: emptyDocument(), audienceIds: [everyone] }
    expect(await editor.try(publishArticle, empty)).toMatchObject({
      status: 422,
      body: { fields: { body: { code: 'required' } } },
    })
    const mine = await editor.call(publishArticle, { title: 'Nieuws', body, audienceIds: [everyone] })
    const edit = await worker.try(editArticle, { itemId: mine.id, title: 'Gekaapt', body, version: mine.version })
    expect(edit.status).toBe(403)
  })

  test('an article for one department is absent for others, and its editor keeps sight of it', async () => {
    const article = await editor.call(publishArticle, { title: 'Nieuwe borden', body, audienceIds: [streets] })
    const absent = await nurse.try(itemEndpoint, { itemId: article.id })
    const nowhere = await nurse.try(itemEndpoint, { itemId: crypto.randomUUID() })
    expect(absent.status).toBe(404)
    expect(absent.body).toEqual(nowhere.body)
    const titles = async (caller: Caller) => (await caller.call(articles)).rows.map((row) => row.title)
    expect(await titles(nurse)).not.toContain('Nieuwe borden')
    expect(await titles(worker)).toContain('Nieuwe borden')
    expect(await titles(editor)).toContain('Nieuwe borden')
    expect(await titles(colleague)).not.toContain('Nieuwe borden')
    expect((await editor.call(itemEndpoint, { itemId: article.id })).can.edit).toBe(true)
    const front = await nurse.call(frontPage)
    expect([front.lead, ...front.stories].map((story) => story?.card.title)).not.toContain('Nieuwe borden')
  })

  test('a group only by a host of it, and then for its members', async () => {
    const hosted = await group('Bestrating', 'closed', [
      [editor, 'host'],
      [worker, 'member'],
    ])
    const joined = await group('Wandelclub', 'open', [
      [worker, 'host'],
      [editor, 'member'],
    ])
    const secret = await group('Verrassing', 'secret', [[worker, 'host']])
    const publish = (audienceIds: string[]) => editor.try(publishArticle, { title: 'In de groep', body, audienceIds })
    expect((await publish([hosted])).status).toBe(200)
    expect(await publish([joined])).toMatchObject({ status: 403, body: { code: 'audience.not-host' } })
    expect(await publish([secret])).toMatchObject({
      status: 422,
      body: { fields: { audienceIds: { code: 'not-found' } } },
    })
    const several = await editor.call(publishArticle, { title: 'Voor twee', body, audienceIds: [care, hosted] })
    expect(several.placements.map((place) => [place.audience.name, place.isOrigin])).toEqual([
      ['Zorg', true],
      ['Bestrating', false],
    ])
    for (const reader of [nurse, worker]) {
      const card = await reader.call(itemEndpoint, { itemId: several.id })
      // each sees only the place they belong to
      expect(card.placements).toHaveLength(1)
    }
  })

  test('an editor is shown the places where the article would be taken', async () => {
    const squad = await app.sql<{ id: string }[]>`
      insert into department (id, name, parent_id, path)
      select made.id, 'Ploeg Noord', ${streets}, array[${streets}::uuid, made.id]
      from (select gen_random_uuid() as id) made returning id`
    const { places } = await editor.call(placesToPublish)
    expect(places.map(({ audience, above }) => [audience.kind, audience.name, above])).toEqual([
      ['everyone', '', []],
      ['group', 'Bestrating', []],
      ['department', 'Openbare ruimte', []],
      ['department', 'Ploeg Noord', ['Openbare ruimte']],
      ['department', 'Zorg', []],
    ])
    const article = { title: 'Voor de ploeg', body, audienceIds: [squad[0]!.id] }
    expect((await editor.try(publishArticle, article)).status).toBe(200)
  })

  test('everyone includes all others', async () => {
    const article = await editor.call(publishArticle, { title: 'Overal', body, audienceIds: [streets, everyone] })
    expect(article.placements.map((place) => place.audience.kind)).toEqual(['everyone'])
  })
})

describe('an article', () => {
  test('carries kicker, intro, cover and reading time; the cover needs words', async () => {
    const { fileId } = await upload(app, editor, await picture(), { name: 'kade.png' })
    const input = { title: 'De Kade', kicker: 'Openbare ruimte', intro: 'Licht.', body, audienceIds: [streets] }
    const without = await editor.try(publishArticle, { ...input, cover: { fileId, alt: ' ' } })
    expect(without).toMatchObject({ status: 422, body: { fields: { cover: { code: 'alt-required' } } } })
    const article = await editor.call(publishArticle, { ...input, cover: { fileId, alt: 'De Kade bij avond' } })
    expect(article.detail).toEqual({
      kind: 'article',
      kicker: 'Openbare ruimte',
      intro: 'Licht.',
      cover: { fileId, width: 90, height: 60, alt: 'De Kade bij avond' },
      readingMinutes: 1,
      leads: false,
      leadsUntil: null,
    })
    expect((await download(app, worker, fileId)).status).toBe(200)
    expect((await download(app, nurse, fileId)).status).toBe(404)
    const bare = await editor.call(editArticle, {
      itemId: article.id,
      title: 'De Kade',
      body,
      version: article.version,
    })
    expect(bare.detail).toMatchObject({ cover: null, kicker: '' })
    expect((await download(app, worker, fileId)).status).toBe(404)
  })

  test('takes no cover that is somebody else’s or no picture', async () => {
    const theirs = await upload(app, colleague, await picture(), { name: 'a.png' })
    const text = await upload(app, editor, Buffer.from('regels\n'.repeat(20)), { name: 'a.txt' })
    const publish = (fileId: string) =>
      editor.try(publishArticle, { title: 'Kaft', body, audienceIds: [everyone], cover: { fileId, alt: 'Een kaft' } })
    expect(await publish(theirs.fileId)).toMatchObject({
      status: 422,
      body: { fields: { cover: { code: 'unknown-file' } } },
    })
    expect(await publish(text.fileId)).toMatchObject({
      status: 422,
      body: { fields: { cover: { code: 'not-a-picture' } } },
    })
  })

  test('is mended by a colleague, and the second of two editors is told', async () => {
    const article = await editor.call(publishArticle, { title: 'Eerste', body, audienceIds: [everyone] })
    await colleague.call(editArticle, { itemId: article.id, title: 'Tweede', body, version: 1 })
    const late = await editor.try(editArticle, { itemId: article.id, title: 'Derde', body, version: 1 })
    expect(late).toMatchObject({ status: 409, body: { code: 'version.changed', params: { version: 2 } } })
    expect((await worker.call(itemEndpoint, { itemId: article.id })).title).toBe('Tweede')
  })

  test('waits for its moment as any item', async () => {
    const scheduledFor = new Date(Date.now() + 3_600_000).toISOString()
    const article = await editor.call(publishArticle, { title: 'Straks', body, audienceIds: [streets], scheduledFor })
    expect(article).toMatchObject({ state: 'scheduled', scheduledFor })
    expect((await worker.try(itemEndpoint, { itemId: article.id })).status).toBe(404)
    await editor.call(reschedule, { itemId: article.id, scheduledFor: null })
    expect((await worker.call(itemEndpoint, { itemId: article.id })).state).toBe('published')
  })
})

test('the front page leads with what an editor put in front, and shows who talks', async () => {
  const leadsUntil = new Date(Date.now() + 86_400_000).toISOString()
  const lead = await editor.call(publishArticle, { title: 'Voorop', body, audienceIds: [everyone], leadsUntil })
  for (let number = 1; number <= 8; number++)
    await editor.call(publishArticle, { title: `Bericht ${number}`, body, audienceIds: [everyone] })
  await worker.call(postComment, { itemId: lead.id, body: textToDocument('Mooi') })
  await worker.call(postComment, { itemId: lead.id, body: textToDocument('Echt') })
  await nurse.call(postComment, { itemId: lead.id, body: textToDocument('Eens') })
  const front = await worker.call(frontPage)
  expect(front.lead).toMatchObject({ card: { title: 'Voorop', detail: { leads: true } }, talkerCount: 2 })
  expect(front.lead?.talkers.map((person) => person.name)).toEqual(['Grace Mensah', 'Joris Veenhof'])
  expect(front.stories.map((story) => story.card.title)).toEqual(
    [8, 7, 6, 5, 4, 3].map((number) => `Bericht ${number}`),
  )
})

test('the archive pages without gaps or doubles', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await worker.call(articles, { size: 4, ...(cursor && { cursor }) })
    seen.push(...page.rows.map((row) => row.id))
    cursor = page.next ?? undefined
  } while (cursor)
  const all = await worker.call(articles, { size: 50 })
  expect(seen).toEqual(all.rows.map((row) => row.id))
  expect(await worker.try(articles, { cursor: 'onzin' })).toMatchObject({ status: 422 })
})

test('reading time is counted in whole minutes at 238 words a minute', () => {
  expect([0, 119, 238, 356, 357, 2380].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 10])
})

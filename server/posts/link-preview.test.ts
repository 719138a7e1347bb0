import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint } from '../../contract/content.ts'
import { createPost, editPost, hidePreview } from '../../contract/posts.ts'
import type { RichTextDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { makeGroup } from '../../tests/group.ts'
import { sessionCookie } from '../identity/index.ts'
import { previewable } from './note-links.ts'
import { previewLink } from './preview-link.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let server: Server
let port: number
let hits = 0

const page = `<!doctype html><html><head><title>Weg</title>
  <meta property="og:title" content="Nieuwe &lt;script&gt;alert(1)&lt;/script&gt; lampen ${'x'.repeat(400)}">
  <meta property="og:description" content="Langs de Kade\u202e\n en verder">
  <meta property="og:site_name" content="De Lindewaard">
  <meta property="og:image" content="/beeld.png"></head><body></body></html>`

beforeAll(async () => {
  app = await testApp()
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  const picture = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#17604c' } })
    .png()
    .toBuffer()
  server = createServer((request, response) => {
    hits += 1
    if (request.url === '/beeld.png') response.setHeader('content-type', 'image/png').end(picture)
    else if (request.url === '/leeg') response.setHeader('content-type', 'text/html').end('<p>zonder titel</p>')
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.stop()
})

const linking = (...urls: string[]): RichTextDocument => ({
  version: 1,
  doc: {
    type: 'doc',
    content: urls.map((href) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }],
    })),
  },
})
const context = () => ({ services: app.services, sql: app.sql, now: new Date(), log: app.services.log })
const fetchIt = (url: string) => previewLink(context(), { url }, { addresses: ['127.0.0.1'], ports: [port] })
const linksOf = async (caller: Caller, itemId: string) => {
  const { detail } = await caller.call(itemEndpoint, { itemId })
  return detail.kind === 'post' ? detail.links : []
}
/** A card is made of addresses that pass in production; the test puts its own server's address beside them. */
const postWith = async (url: string, audienceId = everyone) => {
  const { id } = await samira.call(createPost, { audienceId, body: linking('https://lindewaard.invalid/') })
  await app.settle()
  await app.sql`update item_link set url = ${url} where item_id = ${id}`
  return id
}
const waiting = async () => {
  const rows = await app.sql<{ url: string }[]>`
    select payload ->> 'url' as url from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'preview-link'`
  return rows.map((row) => row.url)
}

describe('a link card', () => {
  test('safety 78: is plain, short text and a picture made anew, for whoever may see the post', async () => {
    const url = `http://127.0.0.1:${port}/nieuws`
    const id = await postWith(url)
    await fetchIt(url)
    const [card] = await linksOf(joris, id)
    expect(card).toMatchObject({ url, siteName: 'De Lindewaard', description: 'Langs de Kade en verder' })
    expect(card!.title).toMatch(/^Nieuwe <script>alert\(1\)<\/script> lampen x+…$/)
    expect([...card!.title]).toHaveLength(200)
    const picture = (caller: Caller) =>
      app.http.inject({
        url: `/api/files/${card!.image}/320`,
        headers: { cookie: `${sessionCookie}=${caller.cookie}` },
      })
    const answer = await picture(joris)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('image/webp')
    await app.settle()
    const told = await app.sql`select from outbox where kind = 'preview.fetched' and payload ->> 'itemId' = ${id}`
    expect(told).toHaveLength(1)
  })
  test('safety 78: of a closed group keeps its picture inside', async () => {
    const groupId = await makeGroup(app, 'Directie', { visibility: 'secret', hosts: [samira] })
    const url = `http://127.0.0.1:${port}/geheim`
    const id = await postWith(url, groupId)
    await fetchIt(url)
    const [card] = await linksOf(samira, id)
    const answer = await app.http.inject({
      url: `/api/files/${card!.image}/320`,
      headers: { cookie: `${sessionCookie}=${joris.cookie}` },
    })
    expect(answer.statusCode).toBe(404)
  })
  test('is taken away and brought back by the author only', async () => {
    const url = `http://127.0.0.1:${port}/weg`
    const id = await postWith(url)
    await fetchIt(url)
    expect(await joris.try(hidePreview, { itemId: id, url, hidden: true })).toMatchObject({ status: 403 })
    await samira.call(hidePreview, { itemId: id, url, hidden: true })
    expect(await linksOf(joris, id)).toEqual([])
    await samira.call(hidePreview, { itemId: id, url, hidden: false })
    expect(await linksOf(joris, id)).toHaveLength(1)
    expect(await samira.try(hidePreview, { itemId: id, url: 'https://elders.nl/', hidden: true })).toMatchObject({
      status: 404,
    })
  })
  test('is there for all who read it at once, or not yet', async () => {
    const url = `http://127.0.0.1:${port}/tegelijk`
    const id = await postWith(url)
    expect(await linksOf(joris, id)).toEqual([])
    // somebody else is at the post, just when the card would be stored
    let letGo = () => {}
    const holding = app.sql.begin(async (sql) => {
      await sql`select from item where id = ${id} for update`
      await new Promise<void>((done) => {
        letGo = done
      })
    })
    const fetching = fetchIt(url)
    const isWaiting = async () => {
      const [row] = await app.sql<{ waiting: boolean }[]>`
        select exists (select from pg_stat_activity where wait_event_type = 'Lock'
          and datname = current_database()) as waiting`
      return row!.waiting
    }
    await expect.poll(isWaiting, { timeout: 8000 }).toBe(true)
    // a kept card and one that is read afresh say the same
    const early = await joris.try(itemEndpoint, { itemId: id })
    letGo()
    await Promise.all([holding, fetching])
    expect(early.status).toBe(200)
    expect(await linksOf(joris, id)).toHaveLength(1)
  })
  test('lets go of the picture that a newer one replaces', async () => {
    const url = `http://127.0.0.1:${port}/opnieuw`
    const id = await postWith(url)
    await fetchIt(url)
    const [before] = await linksOf(joris, id)
    await fetchIt(url)
    const [after] = await linksOf(joris, id)
    expect(after!.image).not.toBe(before!.image)
    const removed = await app.sql<{ id: string }[]>`select id from file where removed_at is not null`
    expect(removed.map((row) => row.id)).toContain(before!.image)
    expect(removed.map((row) => row.id)).not.toContain(after!.image)
  })
  test('does not come of what has no title, and that is remembered', async () => {
    const url = `http://127.0.0.1:${port}/leeg`
    const id = await postWith(url)
    await fetchIt(url)
    expect(await linksOf(joris, id)).toEqual([])
    expect(await app.sql`select state from link_preview where url = ${url}`).toEqual([{ state: 'failed' }])
  })
  test('safety 92: is never fetched from this machine in production', async () => {
    const url = `http://127.0.0.1:${port}/binnen`
    const id = await postWith(url)
    const before = hits
    await previewLink(context(), { url })
    await previewLink(context(), { url: 'http://127.0.0.1/' })
    expect(hits).toBe(before)
    expect(await linksOf(samira, id)).toEqual([])
  })
})

describe('after publication', () => {
  test('the first three links are noted in order, and kept in step with an edit', async () => {
    const urls = ['https://een.invalid/', 'https://twee.invalid/', 'https://drie.invalid/', 'https://vier.invalid/']
    const { id } = await samira.call(createPost, { audienceId: everyone, body: linking(...urls) })
    await app.settle()
    const noted = () =>
      app.sql<{ url: string }[]>`select url from item_link where item_id = ${id} order by position`.then((rows) =>
        rows.map((row) => row.url),
      )
    expect(await noted()).toEqual(urls.slice(0, 3))
    await samira.call(editPost, { itemId: id, version: 1, body: linking(urls[3]!, urls[0]!) })
    await app.settle()
    expect(await noted()).toEqual([urls[3], urls[0]])
  })
  test('what is already known is not fetched again', async () => {
    const url = 'https://bekend.invalid/'
    await app.sql`insert into link_preview (url, state, title) values (${url}, 'fetched', 'Bekend')`
    const { id } = await samira.call(createPost, { audienceId: everyone, body: linking(url) })
    await app.settle()
    expect(await waiting()).not.toContain(url)
    expect(await linksOf(joris, id)).toMatchObject([{ title: 'Bekend' }])
  })
  test('screens that were there before the card hear of it, and of one that is gone', async () => {
    const url = 'https://al-bekend.invalid/'
    await app.sql`insert into link_preview (url, state, title) values (${url}, 'fetched', 'Bekend')`
    const { id } = await samira.call(createPost, { audienceId: everyone, body: linking(url) })
    const told = async () => {
      await app.settle()
      const rows = await app.sql`select from outbox where kind = 'preview.fetched' and payload ->> 'itemId' = ${id}`
      return rows.length
    }
    expect(await told()).toBe(1)
    await samira.call(editPost, { itemId: id, version: 1, body: linking('https://onbekend.invalid/') })
    expect(await told()).toBe(2)
    await samira.call(editPost, { itemId: id, version: 2, body: linking('https://onbekend.invalid/', 'mailto:a@b.nl') })
    expect(await told()).toBe(2)
  })
  test.each([
    ['https://lindewaard.nl/a#b', 'https://lindewaard.nl/a'],
    ['http://localhost:3000/items/1', null],
    ['https://plein.lindewaard.nl/items/1', null],
    ['https://x.nl:8080/', null],
    ['https://name:word@x.nl/', null],
    ['mailto:iemand@x.nl', null],
    ['http://intern/', null],
  ])('%s → %s', (href, url) => {
    expect(previewable(href, 'plein.lindewaard.nl')).toBe(url)
  })
})

import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accounts } from '../../contract/accounts.ts'
import { everyone } from '../../contract/audience.ts'
import { item } from '../../contract/content.ts'
import { changePreferences } from '../../contract/own-account.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { homeStream } from '../../contract/stream.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { leaveGroup, makeGroup } from '../../tests/group.ts'
import { sessionCookie } from '../identity/index.ts'

let app: TestApp
let kim: Caller
let wim: Caller
const body = textToDocument('De lampen branden weer.')
beforeAll(async () => {
  app = await testApp({ worker: false })
  kim = await app.person('Kim Hofstra')
  wim = await app.person('Wim Terpstra')
})
afterAll(() => app.stop())

const postsOf = async (caller: Caller) =>
  (await app.sql<{ count: number }[]>`select count(*)::int as count from item where author_id = ${caller.id}`)[0]!.count

describe('an idempotency key', () => {
  test('stands for one write, also when the same request comes twenty times at once', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => kim.try(createPost, { audienceId: everyone, body }, { key })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map((answer) => (answer.body as { id: string }).id)).size).toBe(1)
    expect(await postsOf(kim)).toBe(1)
  })

  test('is one person’s own: the same key of somebody else is another write', async () => {
    const key = randomUUID()
    const first = await kim.call(createPost, { audienceId: everyone, body }, { key })
    const second = await wim.call(createPost, { audienceId: everyone, body }, { key })
    expect(second.id).not.toBe(first.id)
  })

  test('is refused for another request or another endpoint, and missing', async () => {
    const key = randomUUID()
    await kim.call(createPost, { audienceId: everyone, body }, { key })
    const other = { audienceId: everyone, body: textToDocument('Iets anders') }
    expect(await kim.try(createPost, other, { key })).toMatchObject({ status: 409 })
    expect(await kim.try(askQuestion, { audienceId: everyone, title: 'Wat?', body }, { key })).toMatchObject({
      status: 409,
    })
    expect(await kim.try(createPost, other, { key: 'short' })).toMatchObject({ status: 400 })
  })

  test('that was refused is free to be used again', async () => {
    const key = randomUUID()
    const group = await makeGroup(app, 'Besloten', { visibility: 'closed', hosts: [wim], members: [kim] })
    await leaveGroup(app, group, kim)
    expect((await kim.try(createPost, { audienceId: group, body }, { key })).status).toBe(422)
    expect((await kim.try(createPost, { audienceId: everyone, body }, { key })).status).toBe(200)
  })

  test('opens nothing for whose account was closed', async () => {
    const [gone, key] = [await app.person('Dirk Dicht'), randomUUID()]
    await gone.call(createPost, { audienceId: everyone, body }, { key })
    await app.sql`update account set state = 'deactivated' where id = ${gone.id}`
    expect((await gone.try(createPost, { audienceId: everyone, body }, { key })).status).toBe(401)
  })
})

describe('who somebody was at their last request', () => {
  const statusOf = async (caller: Caller, itemId: string) => (await caller.try(item, { itemId })).status

  test('reads nothing any more that was taken since, and everything that was given since', async () => {
    const [host, reader] = [await app.person('Hanneke Host'), await app.person('Rik Lezer')]
    const groupId = await makeGroup(app, 'Kring', { hosts: [host], visibility: 'secret' })
    const { id } = await host.call(createPost, { audienceId: groupId, body: textToDocument('Onder ons.') })
    expect(await statusOf(reader, id)).toBe(404)
    await app.sql`
      insert into group_member (group_id, person_id, state) values (${groupId}, ${reader.id}, 'active')`
    expect(await statusOf(reader, id)).toBe(200)
    await leaveGroup(app, groupId, reader)
    expect(await statusOf(reader, id)).toBe(404)
  })

  test('says nothing of an account, a session or a role that is gone', async () => {
    const reader = await app.person('Rik Lezer', { role: 'administrator' })
    const read = async () => (await reader.try(accounts, {})).status
    expect([await read(), await read()]).toEqual([200, 200])
    await app.sql`update account set role = 'employee' where id = ${reader.id}`
    expect([await read(), await read()]).toEqual([403, 403])
    await app.sql`update account set state = 'deactivated' where id = ${reader.id}`
    expect([await read(), await read()]).toEqual([401, 401])
  })
})

test('a reading that is begun anew, since its reader is another since, counts as one call', async () => {
  const reader = await app.person('Rik Lezer')
  const { callsPerMinute } = app.services.config
  app.services.config.callsPerMinute = 10
  try {
    const statuses: number[] = []
    for (let nth = 0; nth < 11; nth++) {
      await app.sql`update account set language = ${nth % 2 ? 'nl' : 'en'} where id = ${reader.id}`
      statuses.push((await reader.try(homeStream, {})).status)
    }
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
  } finally {
    app.services.config.callsPerMinute = callsPerMinute
  }
})

describe('a page of somebody else', () => {
  const send = (headers: Record<string, string>, payload: string | object = { language: 'en', timeZone: null }) =>
    app.http.inject({
      method: 'PUT',
      url: changePreferences.path,
      headers: { cookie: `${sessionCookie}=${kim.cookie}`, host: 'plein.example', ...headers },
      payload,
    })
  const own = { 'x-requested-with': 'plein' }

  test.each([
    ['without our header', {}],
    ['of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['of another name below the same domain', { ...own, 'sec-fetch-site': 'same-site' }],
    ['with its own origin', { ...own, origin: 'https://evil.example' }],
    ['without an origin', { ...own, origin: 'null' }],
    ['that looks alike', { ...own, origin: 'https://plein.example.evil.example' }],
    ['that ends alike', { ...own, origin: 'https://evil-plein.example' }],
    [
      'that names us by a forged header',
      { ...own, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('safety 68, 69: %s changes nothing', async (_which, headers) => {
    const answer = await send(headers as Record<string, string>)
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('safety 68: changes nothing by a form, or by JSON that calls itself text', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const many = { 'content-type': 'multipart/form-data; boundary=x' }
    const plain = { 'content-type': 'text/plain' }
    for (const headers of [form, many, plain])
      expect((await send(headers, '{"language":"en","timeZone":null}')).statusCode).toBeGreaterThanOrEqual(400)
    const [row] = await app.sql<{ language: string | null }[]>`select language from account where id = ${kim.id}`
    expect(row!.language).toBe(null)
  })

  test('safety 69: may not read either: no answer names another origin', async () => {
    const answer = await app.http.inject({
      method: 'OPTIONS',
      url: changePreferences.path,
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

test.each(['/api/session', '/api/posts', '/api/files'])(
  'a body that nobody reads holds no connection beyond the answer: POST %s',
  async (path) => {
    if (!app.http.server.listening) await app.http.listen({ port: 0, host: '127.0.0.1' })
    const line = connect((app.http.server.address() as AddressInfo).port, '127.0.0.1')
    let heard = ''
    line.on('data', (chunk) => {
      heard += chunk
    })
    line.on('error', () => {})
    line.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    const drip = setInterval(() => line.write('1\r\na\r\n'), 50)
    await expect.poll(() => line.closed, { timeout: 5000 }).toBe(true)
    clearInterval(drip)
    expect(heard).toMatch(/^HTTP\/1.1 40[34] .*connection: close/is)
  },
)

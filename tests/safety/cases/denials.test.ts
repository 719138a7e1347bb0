import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { livePath } from '../../../contract/live-message.ts'
import { createPost } from '../../../contract/posts.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { makeGroup } from '../../group.ts'

/** The rule above all cases of docs/safety.md: who was denied what leaves a line behind. */

const lines: Record<string, unknown>[] = []
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  }),
)
let app: TestApp
let kim: Caller
beforeAll(async () => {
  app = await testApp({ worker: false, log })
  kim = await app.person('Kim Hofstra')
})
afterAll(() => app.stop())

const anId = '7f2c5d6e-0000-4000-8000-000000000000'

test('safety rule: every denial on every route leaves a line with actor, action, object, result, origin and time', async () => {
  const wrong: string[] = []
  const denied = new Set<number>()
  for (const endpoint of Object.values(endpoints as Record<string, Endpoint>)) {
    if (endpoint.name === 'signOut') continue
    for (const caller of [app.outsider, kim]) {
      lines.length = 0
      const from = Date.now()
      const response = await app.http.inject({
        method: endpoint.method,
        url: endpoint.path.replace(/:\w+Id\b/g, anId).replace(/:\w+/g, 'iets'),
        headers: {
          ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }),
          ...(endpoint.method !== 'GET' && { 'x-requested-with': 'plein', 'idempotency-key': crypto.randomUUID() }),
        },
      })
      if (![401, 403, 404, 410, 429].includes(response.statusCode)) continue
      denied.add(response.statusCode)
      const line = lines.find(({ msg }) => msg === 'denied')
      const isWhole =
        line &&
        (line.actor ?? '') === caller.id &&
        line.action === endpoint.path &&
        line.object === (endpoint.path.match(/:\w+Id\b/g) ?? []).map(() => anId).join(' ') &&
        line.result === response.json().code &&
        line.origin === '127.0.0.1' &&
        Number(line.time) >= from
      if (!isWhole) wrong.push(`${endpoint.name} ${response.statusCode}: ${JSON.stringify(line)}`)
    }
  }
  expect(wrong).toEqual([])
  expect([...denied].sort()).toEqual(expect.arrayContaining([401, 403, 404]))
})

test('safety rule: so does a foreign page, a live connection without a session, a limit, and a place that one may not know', async () => {
  const joris = await app.person('Joris Veenhof')
  const groupId = await makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [joris] })
  const last = () => lines.filter(({ msg }) => msg === 'denied').at(-1)
  await app.http.inject({ method: 'PUT', url: '/api/account/preferences', headers: { origin: 'https://evil.example' } })
  expect(last()).toMatchObject({ action: '/api/account/preferences', result: 'request.foreign', origin: '127.0.0.1' })
  await app.http.inject({ url: livePath })
  expect(last()).toMatchObject({ action: livePath, result: 'session.missing' })
  const body = textToDocument('Hoi')
  expect((await kim.try(createPost, { audienceId: groupId, body })).status).toBe(422)
  expect(last()).toMatchObject({ actor: kim.id, action: '/api/posts', result: 'not-found' })
  app.services.config.callsPerMinute = 10
  for (let nth = 0; nth < 12; nth++) await kim.try(endpoints.bookmarks)
  expect(last()).toMatchObject({ actor: kim.id, action: '/api/bookmarks', result: 'limit.reached' })
  expect(JSON.stringify(lines)).not.toContain('Hoi')
})

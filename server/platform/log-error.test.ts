import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { item } from '../../contract/content.ts'
import { type TestApp, testApp } from '../../tests/app.ts'
import { logError } from './log-error.ts'

const lines: string[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk))
    done()
  },
})
const log = pino({ level: 'info', serializers: { err: logError } }, sink)

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false, log })
})
afterAll(() => app.stop())

test('an error of the database is logged with its code and without the row that it is about', async () => {
  const error = await app.sql`
    insert into item (kind, author_id, state, title, body, body_text)
    values ('post', gen_random_uuid(), 'published', 'Zilvermeeuw', '{}', '')`.catch((reason) => reason)
  expect(JSON.stringify(error)).toContain('detail')
  log.error({ err: error }, 'a request failed')
  const line = lines.at(-1)!
  expect(JSON.parse(line).err).toMatchObject({ code: error.code, message: error.message, stack: expect.any(String) })
  expect(line).not.toContain(error.detail)
})

test('a request that fails does not bring its content into the log either', async () => {
  const kim = await app.person('Kim Hofstra')
  await app.sql`alter table item_visit add constraint broken check (item_id <> item_id)`
  const audience = '00000000-0000-4000-8000-000000000001'
  const [row] = await app.sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${kim.id}, 'published', '', ${app.sql.json({})}, '', now()) returning id`
  const itemId = row!.id
  await app.sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${itemId}, ${audience}, 'everyone', now(), ${kim.id}, true)`
  const { markItemSeen } = await import('../../contract/conversation.ts')
  const answer = await kim.try(markItemSeen, { itemId, seenAt: new Date().toISOString() })
  expect(answer).toMatchObject({ status: 500, body: { code: 'failed' } })
  expect(JSON.stringify(answer.body)).not.toMatch(/select|insert|constraint/i)
  const line = lines.find((one) => one.includes('a request failed') && one.includes('item_visit'))!
  expect(line).toBeDefined()
  expect(line).not.toContain('Failing row')
})

test('safety rule: what was denied is logged with who, what, on which thing and from where', async () => {
  const kim = await app.person('Kim Hofstra')
  const itemId = crypto.randomUUID()
  await kim.try(item, { itemId })
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({
    actor: kim.id,
    action: '/api/items/:itemId',
    object: itemId,
    result: 'not-found',
    origin: '127.0.0.1',
  })
})

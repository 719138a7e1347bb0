import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../tests/app.ts'
import { type Consumer, startConsumer } from './consumer.ts'
import type { WorkContext } from './context.ts'

let app: TestApp
let consumer: Consumer | undefined
let now = Date.now()
beforeAll(async () => {
  app = await testApp({ worker: false, now: () => new Date(now) })
})
afterEach(async () => {
  await consumer?.stop()
  await app.sql`truncate outbox, outbox_parked, outbox_consumer`
})
afterAll(() => app.stop())

test('a fact that was parked in a transaction that is undone is parked again, not forgotten', async () => {
  let mends = 0
  const heard: string[] = []
  const note = (kind: string) => ({
    kind,
    listen: async () => {
      heard.push(kind)
    },
  })
  consumer = startConsumer(app.services, [
    {
      name: 'content',
      listeners: [
        {
          kind: 'test.poison',
          listen: async () => {
            throw new Error('cannot be digested')
          },
        },
      ],
    },
    {
      name: 'search',
      listeners: [
        note('test.poison'),
        {
          kind: 'test.later',
          // the line to the database breaks after the poison was parked, in the same transaction
          listen: async () => {
            if (mends++ < 1) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
            heard.push('test.later')
          },
        },
      ],
    },
  ])
  await app.sql`insert into outbox (kind, payload) values ('test.poison', '{}'), ('test.later', '{}')`
  await app.settle()
  await expect.poll(() => heard.includes('test.later'), { timeout: 8000 }).toBe(true)
  await consumer.settle()
  const parked = await app.sql`select consumer, kind from outbox_parked`
  expect([...parked]).toEqual([{ consumer: 'content', kind: 'test.poison' }])
  expect(heard.slice(-2)).toEqual(['test.poison', 'test.later'])
})

describe('a listener that brings the database into trouble every time', () => {
  const troubles = {
    'out of memory': ({ sql }: WorkContext) => sql`do $$ begin raise 'no memory' using errcode = '53200'; end $$`,
    'a deadlock': ({ sql }: WorkContext) => sql`do $$ begin raise 'met' using errcode = '40P01'; end $$`,
    'idle until the database gives up on it': async ({ sql }: WorkContext) => {
      await sql`select set_config('idle_in_transaction_session_timeout', '20', true)`
      await new Promise((done) => setTimeout(done, 150))
    },
  }
  const parked = async () => [...(await app.sql`select consumer, kind from outbox_parked`)]

  test.for(Object.entries(troubles))('%s: is parked, alone, and the others go on', async ([, listen]) => {
    const heard: string[] = []
    const searching = ['test.before', 'test.heavy', 'test.after'].map((kind) => ({
      kind,
      listen: async () => {
        heard.push(kind)
      },
    }))
    consumer = startConsumer(app.services, [
      { name: 'content', listeners: [{ kind: 'test.heavy', listen: async (context) => void (await listen(context)) }] },
      { name: 'search', listeners: searching },
    ])
    await app.sql`insert into outbox (kind, payload) values ('test.before', '{}'), ('test.heavy', '{}'), ('test.after', '{}')`
    await app.settle()
    const goOn = async () => {
      now += 15_000
      await consumer!.settle()
      const [cursor] = await app.sql`
        select from outbox_consumer where position = (select max(position) from outbox)`
      return cursor !== undefined
    }
    await expect.poll(goOn, { timeout: 12_000 }).toBe(true)
    expect(await parked()).toEqual([{ consumer: 'content', kind: 'test.heavy' }])
    // what each heard of the round that counted
    expect(heard.slice(-3)).toEqual(['test.before', 'test.heavy', 'test.after'])
  })

  test('a short while of it is waited out, however often it is tried meanwhile', async () => {
    let isWell = false
    const heard: string[] = []
    consumer = startConsumer(app.services, [
      {
        name: 'content',
        listeners: [
          {
            kind: 'test.heavy',
            listen: async (context) => {
              if (!isWell) await troubles['out of memory'](context)
              heard.push('test.heavy')
            },
          },
        ],
      },
    ])
    await app.sql`insert into outbox (kind, payload) values ('test.heavy', '{}')`
    await app.settle()
    for (let round = 0; round < 20; round++) await consumer.settle()
    expect(await parked()).toEqual([])
    isWell = true
    await expect.poll(() => consumer!.settle().then(() => heard), { timeout: 8000 }).toEqual(['test.heavy'])
    expect(await parked()).toEqual([])
  })
})

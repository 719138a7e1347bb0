import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../tests/app.ts'
import { type Consumer, startConsumer } from './consumer.ts'

let app: TestApp
let consumer: Consumer | undefined
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(async () => {
  await consumer?.stop()
  await app.stop()
})

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

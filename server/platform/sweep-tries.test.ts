import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../tests/app.ts'
import { sweepTries } from './limits.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(() => app.stop())

test('counts of tries are forgotten once they are over, not before', async () => {
  await app.services.limit('sweep:try', 3, 60)
  const kept = () => app.sql`select from rate_limit where key like '%sweep:try'`
  await sweepTries(app.sql, new Date())
  expect(await kept()).toHaveLength(1)
  await sweepTries(app.sql, new Date(Date.now() + 61_000))
  expect(await kept()).toHaveLength(0)
})

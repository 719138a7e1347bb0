import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { startClock } from './clock.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
afterEach(() => {
  vi.restoreAllMocks()
})

const log = pino({ level: 'silent' })
const right = Date.now

test.each([0, 2, -2])('a machine whose clock is %i hours off goes by the database', async (hours) => {
  const warn = vi.spyOn(log, 'warn')
  vi.spyOn(Date, 'now').mockImplementation(() => right() + hours * 3_600_000)
  const clock = await startClock(database.sql, log)
  expect(Math.abs(clock.now().getTime() - right())).toBeLessThan(2000)
  expect(warn).toHaveBeenCalledTimes(hours === 0 ? 0 : 1)
  clock.stop()
})

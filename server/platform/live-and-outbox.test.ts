import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.stop())

test('rows get gapless positions in the order of their commit, whatever was rolled back between', async () => {
  await app.sql`insert into outbox (kind, payload) values ('a.happened', '{}')`
  await app.sql
    .begin(async (sql) => {
      await sql`insert into outbox (kind, payload) values ('b.happened', '{}')`
      throw new Error('rolled back')
    })
    .catch(() => {})
  await app.sql`insert into outbox (kind, payload) values ('c.happened', '{}')`
  await app.settle()
  const rows = await app.sql`select position, kind from outbox order by position`
  expect(rows.map((row) => [row.position, row.kind])).toEqual([
    [1, 'a.happened'],
    [2, 'c.happened'],
  ])
})

test('health, readiness and metrics answer without a session and carry the protective headers', async () => {
  for (const url of ['/healthz', '/readyz', '/metrics', '/api/nothing-here']) {
    const answer = await app.http.inject({ url })
    expect(answer.headers['content-security-policy'], url).toContain("frame-ancestors 'none'")
    expect(answer.headers['x-content-type-options'], url).toBe('nosniff')
    expect(answer.statusCode, url).toBe(url.startsWith('/api') ? 404 : 200)
  }
})

test('a live connection without a session is refused', async () => {
  const answer = await app.http.inject({ url: '/api/live' })
  expect(answer.statusCode).toBe(401)
})

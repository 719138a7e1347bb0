import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { session } from '../../contract/identity.ts'
import { setUp } from '../../contract/setup.ts'
import { type TestApp, testApp } from '../../tests/app.ts'
import { sessionCookie } from '../identity/index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(() => app.stop())

const answers = {
  name: 'Lindeplein',
  brandColour: '#1D4F91',
  purpose: 'Wie het weet, is binnen een dag gevonden.',
  language: 'nl' as const,
  personName: 'Vera de Boer',
  email: 'vera@lindeplein.example',
  staffNumber: null,
  password: 'lantaarn bakkerij noordenwind',
  start: 'empty' as const,
}

describe('the first visit', () => {
  beforeEach(async () => {
    await app.sql`truncate organisation, account cascade`
  })

  test('makes the organisation and its administrator, and signs them in', async () => {
    expect(await app.outsider.call(session)).toMatchObject({ setupNeeded: true, organisation: null })
    const done = await app.outsider.try(setUp, answers)
    expect(done.status).toBe(200)
    const cookie = /__Host-[^=]+=([^;]+)/.exec(String(done.headers['set-cookie']))
    const here = await app.http.inject({ url: '/api/session', cookies: { [sessionCookie]: cookie![1]! } })
    expect(here.json()).toMatchObject({
      setupNeeded: false,
      organisation: { name: 'Lindeplein', brandColour: '#1d4f91', demo: false },
      viewer: { name: 'Vera de Boer', role: 'administrator' },
    })
    const [kept] = await app.sql`select purpose from organisation`
    expect(kept).toEqual({ purpose: answers.purpose })
  })

  test('happens once, also when two begin at the same time', async () => {
    const both = await Promise.all([
      app.outsider.try(setUp, answers),
      app.outsider.try(setUp, { ...answers, email: 'ander@lindeplein.example', name: 'Ander plein' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [{ count } = { count: 0 }] = await app.sql<{ count: number }[]>`select count(*)::int as count from account`
    expect(count).toBe(1)
    expect((await app.outsider.try(setUp, answers)).body).toMatchObject({ code: 'setup.done' })
  })

  test('takes a staff number, and leaves nothing behind when the password is poor', async () => {
    const poor = await app.outsider.try(setUp, { ...answers, password: 'welkom01' })
    expect(poor).toMatchObject({ status: 422, body: { fields: { password: { code: 'password-short' } } } })
    expect(await app.outsider.call(session)).toMatchObject({ setupNeeded: true })
    const none = await app.outsider.try(setUp, { ...answers, email: null })
    expect(none).toMatchObject({ status: 422, body: { fields: { email: { code: 'required' } } } })
    await app.outsider.call(setUp, { ...answers, email: null, staffNumber: '104417' })
    const [account] = await app.sql`select email, staff_number, role, state from account`
    expect(account).toEqual({ email: null, staffNumber: '104417', role: 'administrator', state: 'active' })
  })
})

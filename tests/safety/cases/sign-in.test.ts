import { randomUUID } from 'node:crypto'
import { dictionary } from '@zxcvbn-ts/language-common'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountEndpoints as administrator } from '../../../contract/accounts.ts'
import { identityEndpoints as visitor } from '../../../contract/identity.ts'
import { addAccount } from '../../../server/identity/add-account.ts'
import { checkNewPassword } from '../../../server/identity/password.ts'
import type { Query } from '../../../server/platform/context.ts'
import { readOutbox } from '../../../server/platform/mail.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'

/** Section D of docs/safety.md, as far as no test beside the accounts holds it. */

let app: TestApp
let admin: Caller
const password = 'vier fietsen op de kade'
beforeAll(async () => {
  app = await testApp()
  admin = await app.person('Ahmed Beheer', { role: 'administrator' })
})
afterAll(() => app.stop())

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.http.inject({ method: 'POST', url, headers: { 'x-requested-with': 'plein', ...headers }, payload })

async function account(name: string) {
  const email = `${randomUUID()}@lindeplein.nl`
  const id = await addAccount({ sql: app.sql as unknown as Query, now: new Date() }, { name, email, password })
  return { id, email }
}

/** All that a caller can tell apart, without clock and nonce. */
const told = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }) => {
  const { date: _date, 'content-security-policy': _policy, ...headers } = answer.headers
  return { status: answer.statusCode, body: answer.body, headers }
}

describe('who has an account', () => {
  test('safety 59: is not told by signing in, asking for a new password, or a link: same answer, same length, same headers', async () => {
    const [active, gone] = [await account('Wim Kuiper'), await account('Dirk Weg')]
    await admin.call(administrator.deactivateAccount, { accountId: gone.id })
    const names = [active.email, gone.email, `${randomUUID()}@lindeplein.nl`]
    for (const ask of [
      (identifier: string) => post(visitor.signIn.path, { identifier, password: 'geen van deze woorden klopt' }),
      (identifier: string) => post(visitor.requestPasswordReset.path, { identifier }),
    ]) {
      const answers = []
      for (const name of names) answers.push(told(await ask(name)))
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    }
    await app.settle()
    const mails = async () => (await readOutbox(app.services.config, 100)).map(({ to }) => to)
    await expect.poll(mails, { timeout: 5000 }).toEqual([expect.stringContaining(active.email)])
  })

  test('safety 59: a link or code that is made up, used, of another sort or of somebody who left is one and the same', async () => {
    const made = await admin.call(administrator.createAccount, {
      name: 'Joke Monteur',
      staffNumber: randomUUID().slice(0, 8),
    })
    const code = async () =>
      (await admin.call(administrator.makeAccessCodes, { accountIds: [made.accountId] })).codes[0]!.code
    const used = await code()
    const secret = (text: string) => ({ secret: text, password })
    expect((await post(visitor.acceptInvitation.path, secret(used))).statusCode).toBe(200)
    const other = await admin.call(administrator.createAccount, {
      name: 'Weg Weer',
      staffNumber: randomUUID().slice(0, 8),
    })
    const [left] = (await admin.call(administrator.makeAccessCodes, { accountIds: [other.accountId] })).codes
    await admin.call(administrator.deactivateAccount, { accountId: other.accountId })
    const answers = []
    for (const text of ['AAAA-BBBB-CCCC', 'x'.repeat(43), used, left!.code]) {
      answers.push(told(await post(visitor.acceptInvitation.path, secret(text))))
      answers.push(told(await post(visitor.resetPassword.path, secret(text))))
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]!.status).toBe(410)
  })
})

test('safety 60: no header of a request writes an address into a mail', async () => {
  const { email } = await account('Anneke Vos')
  for (const header of ['host', 'x-forwarded-host', 'x-original-url', 'forwarded', 'origin', 'referer', 'x-host'])
    await post(visitor.requestPasswordReset.path, { identifier: email }, { [header]: 'https://evil.example' })
  const mails = async () => (await readOutbox(app.services.config, 100)).filter(({ to }) => to.includes(email)).length
  await expect.poll(mails, { timeout: 5000 }).toBeGreaterThan(0)
  for (const mail of await readOutbox(app.services.config, 100)) {
    expect(mail.text).not.toContain('evil')
    expect(mail.text).toContain('http://localhost:3000/')
  }
})

test('safety 64: none of the three thousand most common passwords is taken, nor one of them said twice', async () => {
  const common = (dictionary['passwords-common'] as string[]).slice(0, 3000)
  expect(common).toContain('password')
  const taken: string[] = []
  const judge = async (text: string) => {
    await checkNewPassword(text, []).then(
      () => taken.push(text),
      () => {},
    )
  }
  for (const text of common) await judge(text)
  for (const text of common.slice(0, 150)) await judge(text.repeat(Math.ceil(15 / text.length)))
  expect(taken).toEqual([])
  await judge('vier fietsen op de kade')
  expect(taken).toEqual(['vier fietsen op de kade'])
}, 30_000)

test('safety 64: spaces, emoji and every one of two hundred signs count', async () => {
  const { email } = await account('Roos Dekker')
  const long = `${'zes meeuwen 😀 boven de gracht '.repeat(8)}`.slice(0, 190)
  const reset = await app.sql<{ id: string }[]>`select id from account where email = ${email}`
  const { makeProof } = await import('../../../server/identity/one-time-proofs.ts')
  const { secret } = await makeProof(
    { sql: app.sql as unknown as Query, now: new Date() },
    'password_reset',
    reset[0]!.id,
  )
  expect((await post(visitor.resetPassword.path, { secret, password: `${long}einde` })).statusCode).toBe(200)
  const signIn = async (text: string) =>
    (await post(visitor.signIn.path, { identifier: email, password: text })).statusCode
  for (const wrong of [`${long}ander`, long, `${long}einde `, `${long}einde`.replaceAll(' ', '')])
    expect(await signIn(wrong)).toBe(401)
  expect(await signIn(`${long}einde`)).toBe(200)
  expect((await post(visitor.signIn.path, { identifier: email, password: `${long}\0einde` })).statusCode).toBeLessThan(
    500,
  )
})

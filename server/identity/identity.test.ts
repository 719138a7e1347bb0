import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountEndpoints as administrator } from '../../contract/accounts.ts'
import { identityEndpoints as visitor } from '../../contract/identity.ts'
import { ownAccountEndpoints as own } from '../../contract/own-account.ts'
import { type TestApp, testApp } from '../../tests/app.ts'
import type { Query } from '../platform/context.ts'
import { readOutbox } from '../platform/mail.ts'
import { addAccount } from './add-account.ts'
import { rescueAdministrator } from './rescue-administrator.ts'

const goodPassword = 'vier fietsen op de kade'
const otherPassword = 'zes meeuwen boven de gracht'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  await app.sql`delete from rate_limit`
})

/** A browser: keeps its cookies from one call to the next. */
function browser(headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()
  const send = async (
    method: InjectOptions['method'],
    url: string,
    payload?: object,
    more: Record<string, string> = {},
  ) => {
    const response = await app.http.inject({
      method: method ?? 'GET',
      url,
      headers: {
        'x-requested-with': 'plein',
        'idempotency-key': randomUUID(),
        ...headers,
        ...more,
        ...(cookies.size && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      },
      ...(payload && { payload }),
    })
    for (const { name, value } of response.cookies) value ? cookies.set(name, value) : cookies.delete(name)
    return response
  }
  return {
    cookies,
    send,
    signIn: (identifier: string, password: string, more: Record<string, string> = {}) =>
      send('POST', visitor.signIn.path, { identifier, password }, more),
    session: async () => (await send('GET', visitor.session.path)).json(),
  }
}

async function account(name: string, details: { staffNumber?: string; role?: 'employee' | 'administrator' } = {}) {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomUUID().slice(0, 6)}@lindeplein.nl`
  const context = { sql: app.sql as unknown as Query, now: new Date() }
  const id = await addAccount(context, { name, email, password: goodPassword, ...details })
  return { id, email }
}

const mailsTo = async (email: string) =>
  (await readOutbox(app.services.config, 500)).filter((mail) => mail.to.includes(email))

async function mailTo(email: string, subject: RegExp) {
  for (let round = 0; round < 100; round++) {
    const mail = (await mailsTo(email)).find((one) => subject.test(one.subject))
    if (mail) return mail
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`no mail to ${email} about ${subject}`)
}
const secretIn = (text: string) => text.match(/#([\w-]{43})/)?.[1] ?? ''

describe('signing in', () => {
  test('safety 67: works with e-mail address and staff number, in any case, and gives the right cookie', async () => {
    const { email } = await account('Roos Dekker', { staffNumber: 'P-1001' })
    const here = browser()
    const response = await here.signIn(email.toUpperCase(), goodPassword)
    expect(response.statusCode).toBe(200)
    const cookie = String(response.headers['set-cookie'])
    for (const part of ['__Host-plein=', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect((await here.session()).viewer.name).toBe('Roos Dekker')
    expect((await browser().signIn('p-1001', goodPassword)).statusCode).toBe(200)
  })

  test('safety 67, 73: gives a new id each time, and sign-out kills it on the server', async () => {
    const { email } = await account('Bas Vrolijk')
    const here = browser()
    await here.signIn(email, goodPassword)
    const first = here.cookies.get('__Host-plein')!
    await here.signIn(email, goodPassword)
    const second = here.cookies.get('__Host-plein')!
    expect(second).not.toBe(first)
    const out = await here.send('POST', visitor.signOut.path)
    expect(out.headers['clear-site-data']).toContain('"storage"')
    here.cookies.set('__Host-plein', second)
    expect((await here.session()).viewer).toBeNull()
    here.cookies.set('__Host-plein', first)
    expect((await here.session()).viewer).toBeNull()
  })

  test('safety 59: tells nothing about who exists: same words, same work', async () => {
    const { email } = await account('Wim Kuiper')
    const invited = await addAccount(
      { sql: app.sql as unknown as Query, now: new Date() },
      { name: 'Nog Niet', email: `nog.niet.${randomUUID().slice(0, 6)}@lindeplein.nl` },
    )
    const [row] = await app.sql<{ email: string }[]>`select email from account where id = ${invited}`
    const answers = []
    for (const name of [email, `nobody-${randomUUID()}@lindeplein.nl`, row!.email]) {
      const from = performance.now()
      const response = await browser().signIn(name, 'a wrong password here')
      answers.push({ status: response.statusCode, body: response.body, took: performance.now() - from })
    }
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(401)
    // Argon2 takes its milliseconds for each of them; without the dummy hash the unknown name would take one or two.
    for (const { took } of answers) expect(took).toBeGreaterThan(4)
  })

  test('safety 57: a forged X-Forwarded-For does not escape the limit of an account', async () => {
    const { email } = await account('Dinesh Ramdin')
    const seen: number[] = []
    for (let i = 0; i < 14; i++)
      seen.push(
        (await browser().signIn(email, 'a wrong password here', { 'x-forwarded-for': `10.9.8.${i}` })).statusCode,
      )
    expect(seen.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(seen.slice(10)).toEqual(Array(4).fill(429))
  })

  test('safety 57: spraying over many names is limited as a whole', async () => {
    const seen: number[] = []
    for (let i = 0; i < 170; i++)
      seen.push(
        (await browser().signIn(`name-${i}@x.nl`, 'Welkom2026!', { 'x-forwarded-for': `10.1.2.${i}` })).statusCode,
      )
    expect(seen.filter((status) => status === 429).length).toBeGreaterThan(10)
    expect(seen.at(-1)).toBe(429)
  }, 30_000)

  test('safety 58: somebody who hammers at an account does not lock out its owner on a known device', async () => {
    const { email } = await account('Samira el Amrani')
    const known = browser()
    await known.signIn(email, goodPassword)
    await known.send('POST', visitor.signOut.path)
    for (let i = 0; i < 12; i++) await browser().signIn(email, 'a wrong password here')
    expect((await browser().signIn(email, goodPassword)).statusCode).toBe(429)
    expect((await known.signIn(email, goodPassword)).statusCode).toBe(200)
  })

  test('safety 68: does not listen to pages of other sites', async () => {
    const { email } = await account('Joris Blom')
    const foreign = await browser({ origin: 'https://evil.example' }).signIn(email, goodPassword)
    expect(foreign.statusCode).toBe(403)
    const form = await app.http.inject({
      method: 'POST',
      url: visitor.signIn.path,
      headers: { 'content-type': 'application/json' },
      payload: { identifier: email, password: goodPassword },
    })
    expect(form.statusCode).toBe(403)
  })
})

describe('passwords', () => {
  const change = (password: string) => changed(password)
  async function changed(password: string) {
    const { email } = await account('Emine Yilmaz')
    const here = browser()
    await here.signIn(email, goodPassword)
    const response = await here.send('PUT', own.changePassword.path, { password })
    return { response, here, email }
  }

  test.each([
    ['short', 'veertien tekens'.slice(0, 14), 'password-short'],
    ['long', 'ab c'.repeat(51), 'password-long'],
    ['repeated', 'passwordpassword', 'password-common'],
    ['a row of keys', 'qwertyuiopasdfgh', 'password-common'],
    ['one letter', 'a'.repeat(40), 'password-common'],
    ['digits in order', '1234567890123456', 'password-common'],
    ['the example on the screen', 'Lantaarn bakker noordenwind!', 'password-common'],
    ['the own name', 'emineyilmaz2026', 'password-common'],
    ['NUL', 'vier fietsen\0op de kade', 'control-characters'],
  ])('safety 64: refuses one that is %s', async (_, password, code) => {
    const { response } = await change(password)
    expect(response.statusCode).toBe(422)
    expect(response.json().fields.password.code).toBe(code)
  })

  test('safety 64: counts the whole of 200 characters, with spaces, emoji and accents in either form', async () => {
    const long = `${'Zo veel woorden als er maar in passen, é 😀 '.repeat(6)}`.slice(0, 190)
    const { response, email } = await change(`${long}einde`)
    expect(response.statusCode).toBe(200)
    expect((await browser().signIn(email, `${long}ander`)).statusCode).toBe(401)
    expect((await browser().signIn(email, `${long}einde`.normalize('NFD'))).statusCode).toBe(200)
  })

  test('safety 67: a change ends other sessions and asks for a fresh proof', async () => {
    const { email, id } = await account('Grace Owusu')
    const [one, two] = [browser(), browser()]
    await one.signIn(email, goodPassword)
    await two.signIn(email, goodPassword)
    await app.sql`update session set proved_at = now() - interval '11 minutes' where account_id = ${id}`
    const stale = await one.send('PUT', own.changePassword.path, { password: otherPassword })
    expect([stale.statusCode, stale.json().code]).toEqual([403, 'proof.needed'])
    const wrong = await one.send('POST', own.proveWithPassword.path, { password: 'not this one at all' })
    expect(wrong.json().fields.password.code).toBe('password-wrong')
    const before = one.cookies.get('__Host-plein')
    expect((await one.send('POST', own.proveWithPassword.path, { password: goodPassword })).statusCode).toBe(200)
    expect(one.cookies.get('__Host-plein')).not.toBe(before)
    expect((await one.send('PUT', own.changePassword.path, { password: otherPassword })).statusCode).toBe(200)
    expect((await one.session()).viewer).not.toBeNull()
    expect((await two.session()).viewer).toBeNull()
  })
})

describe('reset by mail', () => {
  const ask = (identifier: string, headers: Record<string, string> = {}) =>
    browser(headers).send('POST', visitor.requestPasswordReset.path, { identifier })
  const reset = (secret: string, password = otherPassword) =>
    browser().send('POST', visitor.resetPassword.path, { secret, password })

  test('safety 59: answers the same for everyone and mails only who exists', async () => {
    const { email } = await account('Lieke Brouwer')
    const [known, unknown] = [await ask(email), await ask('niemand@lindeplein.nl')]
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
    const mail = await mailTo(email, /wachtwoord/)
    expect(mail.text).toContain(`${app.services.config.publicUrl}/new-password#`)
    expect(await mailsTo('niemand@lindeplein.nl')).toEqual([])
  })

  test('safety 60: a link works once, not beside a newer one, and dies with a new password', async () => {
    const { email, id } = await account('Pieter Smit')
    await ask(email, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    const mail = await mailTo(email, /wachtwoord/)
    expect(mail.text).not.toContain('evil.example')
    const secret = secretIn(mail.text)
    expect((await reset(secret)).statusCode).toBe(200)
    expect((await reset(secret)).statusCode).toBe(410)
    expect((await browser().signIn(email, otherPassword)).statusCode).toBe(200)

    await ask(email)
    const second = await waitForSecret(email, secret)
    const here = browser()
    await here.signIn(email, otherPassword)
    expect((await here.send('PUT', own.changePassword.path, { password: goodPassword })).statusCode).toBe(200)
    expect((await reset(second)).statusCode).toBe(410)
    expect((await app.sql`select from one_time_proof where account_id = ${id} and used_at is null`).length).toBe(0)
  })

  async function waitForSecret(email: string, other: string) {
    for (let round = 0; round < 100; round++) {
      const found = (await mailsTo(email)).map(({ text }) => secretIn(text)).find((one) => one && one !== other)
      if (found) return found
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error('no second link')
  }

  test('a refused password leaves the link usable', async () => {
    const { email } = await account('Ineke de Wit')
    await ask(email)
    const secret = secretIn((await mailTo(email, /wachtwoord/)).text)
    expect((await reset(secret, 'te kort')).statusCode).toBe(422)
    expect((await reset(secret)).statusCode).toBe(200)
  })

  test('safety 59, 104: is limited per name, whether it exists or not', async () => {
    for (const name of ['niemand.2@lindeplein.nl', (await account('Anneke Vos')).email]) {
      const seen = []
      for (let i = 0; i < 4; i++) seen.push((await ask(name, { 'x-forwarded-for': `10.3.3.${i}` })).statusCode)
      expect(seen).toEqual([200, 200, 200, 429])
    }
  })
})

describe('what an administrator does', () => {
  test('safety 102: invites by mail in the recipient’s language; a name cannot write a header', async () => {
    const admin = await app.person('Beheer Een', { role: 'administrator' })
    const email = `kop.${randomUUID().slice(0, 6)}@lindeplein.nl`
    await admin.call(administrator.createAccount, { name: '<b>Kop</b> "Bcc: x@y.nl', email, invite: true })
    const mail = await mailTo(email, /Welkom/)
    const accepted = await browser().send('POST', visitor.acceptInvitation.path, {
      secret: secretIn(mail.text),
      password: goodPassword,
    })
    expect(accepted.statusCode).toBe(200)
    expect((await browser().signIn(email, goodPassword)).statusCode).toBe(200)
    const broken = await admin.try(administrator.createAccount, { name: 'A\r\nBcc: x@y.nl', email: `b.${email}` })
    expect(broken.status).toBe(400)
  })

  test('gives a printed code that works once, typed in any way', async () => {
    const admin = await app.person('Beheer Twee', { role: 'administrator' })
    const made = await admin.call(administrator.createAccount, {
      name: 'Joke Monteur',
      staffNumber: `M-${randomUUID().slice(0, 6)}`,
    })
    const { codes } = await admin.call(administrator.makeAccessCodes, { accountIds: [made.accountId] })
    const typed = codes[0]!.code.toLowerCase().replaceAll('-', ' ')
    const look = await browser().send('POST', visitor.invitation.path, { secret: typed })
    expect(look.json()).toEqual({ name: 'Joke Monteur', signInName: made.staffNumber })
    const accept = () =>
      browser().send('POST', visitor.acceptInvitation.path, { secret: typed, password: goodPassword })
    expect((await accept()).statusCode).toBe(200)
    expect((await accept()).statusCode).toBe(410)
    const stored = await app.sql`select from one_time_proof where secret_hash::text like ${`%${codes[0]!.code}%`}`
    expect(stored.length).toBe(0)
  })

  test('safety 98: cannot change the own role, nor leave Plein without an administrator', async () => {
    await app.sql`update account set role = 'employee' where role = 'administrator'`
    const admin = await app.person('Enige Beheerder', { role: 'administrator' })
    const own = await admin.try(administrator.changeRole, { accountId: admin.id, role: 'employee' })
    expect([own.status, (own.body as { code: string }).code]).toEqual([403, 'account.own'])
    const second = await app.person('Tweede Beheerder', { role: 'administrator' })
    // Both at once: one of them must stay.
    const both = await Promise.all([
      admin.try(administrator.changeRole, { accountId: second.id, role: 'employee' }),
      second.try(administrator.changeRole, { accountId: admin.id, role: 'employee' }),
    ])
    expect(both.filter(({ status }) => status === 200).length).toBe(1)
    const left = await app.sql`select from account where role = 'administrator' and state = 'active'`
    expect(left.length).toBe(1)
    const employee = await app.person('Gewone Collega')
    expect(
      (await employee.try(administrator.changeRole, { accountId: employee.id, role: 'administrator' })).status,
    ).toBe(403)
  })

  test('safety 43, 66: ends access at once, also of a connection that is open, and can give it back', async () => {
    const admin = await app.person('Beheer Drie', { role: 'administrator' })
    const { email, id } = await account('Vertrekkende Collega')
    const here = browser()
    await here.signIn(email, goodPassword)
    const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const stream = await fetch(`${address}/api/live`, {
      headers: { cookie: `__Host-plein=${here.cookies.get('__Host-plein')}` },
    })
    expect(stream.status).toBe(200)
    const reader = stream.body!.getReader()
    await reader.read()
    const from = performance.now()
    await admin.call(administrator.deactivateAccount, { accountId: id })
    while (!(await reader.read()).done);
    expect(performance.now() - from).toBeLessThan(1000)
    expect((await here.session()).viewer).toBeNull()
    expect((await browser().signIn(email, goodPassword)).statusCode).toBe(401)
    const back = await admin.call(administrator.reactivateAccount, { accountId: id })
    expect(back.state).toBe('active')
    expect((await browser().signIn(email, goodPassword)).statusCode).toBe(200)
    const actions = await app.sql<{ action: string }[]>`select action from audit_log where object = ${id}`
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.deactivate', 'account.reactivate', 'session.start']),
    )
  })

  test('that was ended and is rescued from the machine opens with the new link only', async () => {
    const admin = await app.person('Beheer Zes', { role: 'administrator' })
    const { email, id } = await account('Terug Van Weggeweest')
    await app.sql`
      insert into passkey (id, account_id, public_key, counter, name)
      values (${`key of ${id}`}, ${id}, ''::bytea, 0, 'Oude telefoon')`
    await admin.call(administrator.deactivateAccount, { accountId: id })
    const rescue = () =>
      app.sql.begin((inside) => rescueAdministrator({ sql: inside as never, now: new Date() }, email))
    const rescued = await rescue()
    expect((await browser().signIn(email, goodPassword)).statusCode).toBe(401)
    expect([...(await app.sql`select from passkey where account_id = ${id}`)]).toEqual([])
    const here = browser()
    const [, secret] = rescued!.path.split('#')
    const chosen = await here.send('POST', visitor.resetPassword.path, { secret, password: otherPassword })
    expect(chosen.statusCode).toBe(200)
    expect((await here.session()).viewer).toMatchObject({ id, role: 'administrator' })
    // who still had access keeps their own way in
    await rescue()
    expect((await browser().signIn(email, otherPassword)).statusCode).toBe(200)
  })

  test('that was never taken into use and is rescued: the letter of before makes nobody an administrator', async () => {
    const admin = await app.person('Beheer Zeven', { role: 'administrator' })
    const staffNumber = `M-${randomUUID().slice(0, 6)}`
    const { accountId } = await admin.call(administrator.createAccount, { name: 'Nog Niet Begonnen', staffNumber })
    const { codes } = await admin.call(administrator.makeAccessCodes, { accountIds: [accountId] })
    await app.sql.begin((inside) => rescueAdministrator({ sql: inside as never, now: new Date() }, staffNumber))
    const letter = { secret: codes[0]!.code, password: otherPassword }
    expect((await browser().send('POST', visitor.acceptInvitation.path, letter)).statusCode).toBe(410)
  })

  test('lists by name, page by page, and finds by a part', async () => {
    const admin = await app.person('Beheer Vier', { role: 'administrator' })
    for (const name of ['Zoë Zaal', 'Zora Zaal', 'Zus Zaal'])
      await admin.call(administrator.createAccount, { name, staffNumber: randomUUID().slice(0, 8) })
    const first = await admin.call(administrator.accounts, { text: 'zaal', size: 2 })
    const rest = await admin.call(administrator.accounts, { text: 'zaal', size: 2, cursor: first.next! })
    expect([...first.rows, ...rest.rows].map(({ name }) => name)).toEqual(['Zoë Zaal', 'Zora Zaal', 'Zus Zaal'])
    expect(rest.next).toBeNull()
    expect((await admin.call(administrator.accounts, { text: 'zoe' })).rows.length).toBe(1)
  })

  test('sets the organisation, and the second of two is told', async () => {
    const admin = await app.person('Beheer Vijf', { role: 'administrator' })
    const { logo: _logo, purpose: _purpose, ...was } = await admin.call(administrator.organisationSettings)
    await admin.call(administrator.changeOrganisation, { ...was, name: 'Lindeplein', brandColour: '#1D4F91' })
    const late = await admin.try(administrator.changeOrganisation, { ...was, name: 'Te laat' })
    expect(late.status).toBe(409)
    expect((await app.http.inject('/theme.css')).body).toContain('#1d4f91')
    const manifest = (await app.http.inject('/manifest.webmanifest')).json()
    expect(manifest.name).toBe('Lindeplein')
    for (const { src } of manifest.icons) {
      const icon = await app.http.inject(src)
      expect([icon.statusCode, icon.headers['content-type']]).toEqual([200, 'image/png'])
      expect(icon.rawPayload.subarray(1, 4).toString()).toBe('PNG')
    }
    expect((await app.http.inject('/logo')).statusCode).toBe(404)
  })

  test('sees mail that stayed here; nobody else does', async () => {
    const [admin, employee] = [
      await app.person('Beheer Zes', { role: 'administrator' }),
      await app.person('Collega Zes'),
    ]
    expect((await admin.try(administrator.outboxMails)).status).toBe(200)
    expect((await employee.try(administrator.outboxMails)).status).toBe(404)
    expect((await app.outsider.try(administrator.outboxMails)).status).toBe(404)
  })
})

test('another e-mail address counts once its link is opened, and the old one is told', async () => {
  const { email } = await account('Tessa Mol')
  const here = browser()
  await here.signIn(email, goodPassword)
  const wanted = `tessa.${randomUUID().slice(0, 6)}@lindeplein.nl`
  expect((await here.send('POST', own.requestEmailChange.path, { email: wanted })).statusCode).toBe(200)
  const secret = secretIn((await mailTo(wanted, /Bevestig/)).text)
  expect((await browser().signIn(wanted, goodPassword)).statusCode).toBe(401)
  expect((await browser().send('POST', visitor.confirmEmail.path, { secret })).statusCode).toBe(200)
  expect((await browser().signIn(wanted, goodPassword)).statusCode).toBe(200)
  expect((await mailTo(email, /e-mailadres/)).text).toContain('beheerder')
})

test('one’s own devices can be signed out one by one', async () => {
  const { email } = await account('Hugo Prins')
  const [phone, desk] = [browser({ 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605' }), browser()]
  await phone.signIn(email, goodPassword)
  await desk.signIn(email, goodPassword)
  const { devices } = (await desk.send('GET', own.ownAccount.path)).json()
  const other = devices.find((one: { current: boolean }) => !one.current)
  expect(other.device).toBe('Safari, iPhone')
  expect((await desk.send('DELETE', `/api/account/sessions/${other.sessionId}`)).statusCode).toBe(200)
  expect((await phone.session()).viewer).toBeNull()
  const somebody = await app.person('Iemand Anders')
  const [session] = await app.sql<{ id: string }[]>`select id from session where account_id = ${somebody.id}`
  expect((await desk.send('DELETE', `/api/account/sessions/${session!.id}`)).statusCode).toBe(404)
})

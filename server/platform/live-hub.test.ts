import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { signIn, signOut } from '../../contract/identity.ts'
import { endOtherSessions, endSession, ownAccount } from '../../contract/own-account.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { sessionCookie } from '../identity/index.ts'
import { hashPassword } from '../identity/password.ts'
import type { Viewer } from './context.ts'
import { openDatabase } from './database.ts'
import type { FindViewer } from './http.ts'
import { startLive } from './live-hub.ts'
import { type Delivery, emit, live, rightsChanged } from './outbox.ts'

let app: TestApp
let address: string
beforeAll(async () => {
  app = await testApp({ worker: false })
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  app.http.server.closeAllConnections()
  await app.stop()
})

const withinASecond = { timeout: 1000, interval: 10 }
const password = 'drie woorden op een rij'

/** A live connection; `isOpen` until the server ends it. */
const listen = (cookie: string, after?: string) =>
  listenAt(address, { cookie: `${sessionCookie}=${cookie}`, ...(after && { 'last-event-id': after }) })

async function listenAt(at: string, headers: Record<string, string>) {
  const response = await fetch(`${at}/api/live`, { headers })
  expect(response.status).toBe(200)
  const state = { isOpen: true, heard: '' }
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      state.heard += decoder.decode(chunk)
  }
  void read()
    .catch(() => {})
    .finally(() => {
      state.isOpen = false
    })
  await expect.poll(() => state.heard, withinASecond).toContain('data:')
  return state
}

async function withPassword(name: string) {
  const email = `${randomUUID()}@lindeplein.nl`
  const person = await app.person(name, { email })
  await app.sql`update account set password_hash = ${await hashPassword(password)} where id = ${person.id}`
  return { ...person, email }
}

const signInAs = (email: string, cookie: string) =>
  app.http.inject({
    method: 'POST',
    url: signIn.path,
    headers: { cookie: `${sessionCookie}=${cookie}`, 'x-requested-with': 'plein' },
    payload: { identifier: email, password },
  })

test('safety 42: when it cannot be known what somebody may still see, their connection ends', async () => {
  const kim = await app.person('Kim Hofstra')
  const live = await listen(kim.cookie)
  await app.sql`alter table session rename to session_elsewhere`
  try {
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: [kim.id] })
    await app.settle()
    await expect.poll(() => live.isOpen, withinASecond).toBe(false)
  } finally {
    await app.sql`alter table session_elsewhere rename to session`
  }
})

test('safety 43: whoever signs in as another ends what the browser still heard in the first one’s name', async () => {
  const [kim, wim] = await Promise.all([withPassword('Kim Hofstra'), withPassword('Wim Terpstra')])
  const live = await listen(kim.cookie)
  expect((await signInAs(wim.email, kim.cookie)).statusCode).toBe(200)
  await app.settle()
  await expect.poll(() => live.isOpen, withinASecond).toBe(false)
  expect((await kim.try(ownAccount)).status).toBe(401)
})

test('safety 67: signing in gives another session than the browser came with', async () => {
  const kim = await withPassword('Kim Hofstra')
  const planted = 'planted-by-somebody-else'
  const answer = await signInAs(kim.email, planted)
  const given = answer.cookies.find(({ name }) => name === sessionCookie)!
  expect(given).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  expect(given.value).not.toBe(planted)
})

test('safety 43: signing out, on one device or everywhere else, silences just those within a second', async () => {
  const kim = await withPassword('Kim Hofstra')
  const cookies: string[] = []
  for (let nth = 0; nth < 3; nth++) {
    const answer = await signInAs(kim.email, '')
    cookies.push(answer.cookies.find(({ name }) => name === sessionCookie)!.value)
  }
  const [first, second, third] = await Promise.all(cookies.map((cookie) => listen(cookie)))
  const own = await kim.call(ownAccount)
  const [device] = await app.sql<{ id: string }[]>`
    select id from session where account_id = ${kim.id} order by created_at desc limit 1`
  expect(own.devices.map(({ sessionId }) => sessionId)).toContain(device!.id)
  await kim.call(endSession, { sessionId: device!.id })
  await app.settle()
  await expect.poll(() => third!.isOpen, withinASecond).toBe(false)
  expect([first!.isOpen, second!.isOpen]).toEqual([true, true])

  const mine = await listen(kim.cookie)
  await kim.call(endOtherSessions)
  await app.settle()
  await expect.poll(() => [first!.isOpen, second!.isOpen], withinASecond).toEqual([false, false])
  expect(mine.isOpen).toBe(true)
  await kim.call(signOut)
  await app.settle()
  await expect.poll(() => mine.isOpen, withinASecond).toBe(false)
})

test('safety 48: one person holds a dozen connections; the oldest makes place, and no loop of them wears the server out', async () => {
  const kim: Caller = await app.person('Kim Hofstra')
  const open: Awaited<ReturnType<typeof listen>>[] = []
  for (let nth = 0; nth < 14; nth++) open.push(await listen(kim.cookie, '0'))
  await expect.poll(() => open.map(({ isOpen }) => isOpen).slice(0, 3), withinASecond).toEqual([false, false, true])
  expect(open.at(-1)!.isOpen).toBe(true)
  let refused = 0
  for (let nth = 0; nth < 300 && !refused; nth++) {
    const stop = new AbortController()
    const answer = await fetch(`${address}/api/live`, {
      headers: { cookie: `${sessionCookie}=${kim.cookie}` },
      signal: stop.signal,
    })
    if (answer.status === 429) refused = nth
    stop.abort()
  }
  expect(refused).toBeGreaterThan(100)
  // hundreds of connections, also on a machine that is busy with something else
}, 60_000)

describe('a change of rights for everyone', () => {
  /** A hub of its own, whose viewers are looked up by the test: named in a header, with what it may see now. */
  async function ownHub() {
    const http = fastify()
    const direct = openDatabase({ url: app.databaseUrl, max: 2 })
    const lookUps = { begun: 0, running: 0, most: 0 }
    const audiences: Record<string, string[] | Promise<string[]>> = {}
    const findViewer: FindViewer = async (_services, request) => {
      const id = String(request.headers['x-name'])
      lookUps.begun += 1
      lookUps.running += 1
      lookUps.most = Math.max(lookUps.most, lookUps.running)
      const own = await audiences[id]
      await new Promise((done) => setTimeout(done, 2))
      lookUps.running -= 1
      return { id, audiences: own ?? [] } as unknown as Viewer
    }
    const rule = live({ kind: 'test.told' }, ({ to, itemId }: { to: Delivery['to']; itemId: string }) => [
      { to, message: { type: 'test.told', itemId } },
    ])
    const hub = await startLive(http, app.services, direct, [rule], findViewer)
    const at = await http.listen({ port: 0, host: '127.0.0.1' })
    onTestFinished(async () => {
      await hub.stop()
      http.server.closeAllConnections()
      await http.close()
      await direct.end()
    })
    const listen = (name: string, after?: string) =>
      listenAt(at, { 'x-name': name, ...(after && { 'last-event-id': after }) })
    return { lookUps, audiences, listen }
  }
  const tell = async (to: Delivery['to']) => {
    const itemId = randomUUID()
    await emit({ sql: app.sql as never }, { kind: 'test.told' }, { to, itemId })
    return itemId
  }

  test('looks few viewers up at a time, and has their screens read again one after another', async () => {
    const { lookUps, listen } = await ownHub()
    const all = await Promise.all(Array.from({ length: 40 }, (_, nth) => listen(`person ${nth}`)))
    lookUps.most = 0
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: ['person 1'] })
    await emit({ sql: app.sql as never }, rightsChanged, { everyone: true })
    await app.settle()
    const told = (heard: string) =>
      [...heard.matchAll(/^data: (.*rights.*)$/gm)].map(([, message]) => JSON.parse(message!))
    const ofAll = { type: 'rights.changed', spread: 200 }
    await expect.poll(() => told(all[39]!.heard), { timeout: 3000 }).toEqual([ofAll])
    for (const { heard } of all) expect(told(heard)).toContainEqual(ofAll)
    // who alone is meant reads again at once
    expect(told(all[1]!.heard)).toEqual([{ type: 'rights.changed' }, ofAll])
    expect(lookUps.most).toBeLessThanOrEqual(4)
  })

  test('safety 42: who is not looked up yet hears nothing, keeps nobody waiting, and then hears what they may', async () => {
    const { audiences, listen } = await ownHub()
    audiences.slow = ['group']
    audiences.quick = ['group']
    const [slow, quick] = [await listen('slow'), await listen('quick')]
    const before = await tell({ audiences: ['group'] })
    await app.settle()
    await expect.poll(() => slow.heard, withinASecond).toContain(before)
    let look = (_found: string[]) => {}
    audiences.slow = new Promise((found) => {
      look = found
    })
    await emit({ sql: app.sql as never }, rightsChanged, { everyone: true })
    const [ofGroup, ofOther, forAll] = [
      await tell({ audiences: ['group'] }),
      await tell({ audiences: ['other'] }),
      await tell({ open: true }),
    ]
    await app.settle()
    await expect.poll(() => quick.heard, withinASecond).toContain(forAll)
    expect(quick.heard).toContain(ofGroup)
    expect(slow.heard).not.toMatch(new RegExp(`rights|${ofGroup}|${forAll}`))
    look(['other'])
    await expect.poll(() => slow.heard, withinASecond).toContain(forAll)
    expect(slow.heard).not.toContain(ofGroup)
    expect(slow.heard).toMatch(new RegExp(`rights[^]*${ofOther}[^]*${forAll}`))
  })

  test('safety 42: a look-up that began before rights went and comes home behind a newer one gives none back', async () => {
    const { audiences, listen } = await ownHub()
    audiences.gone = ['group']
    const gone = await listen('gone')
    let comesHome = (_found: string[]) => {}
    audiences.gone = new Promise((found) => {
      comesHome = found
    })
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: ['gone'] })
    await app.settle()
    // the first look is on its way by now; the second finds what is true
    await new Promise((done) => setTimeout(done, 50))
    audiences.gone = ['other']
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: ['gone'] })
    const [secret, own] = [await tell({ audiences: ['group'] }), await tell({ audiences: ['other'] })]
    await app.settle()
    await new Promise((done) => setTimeout(done, 50))
    comesHome(['group'])
    await expect.poll(() => gone.heard, withinASecond).toMatch(new RegExp(`${secret}|${own}`))
    expect(gone.heard).toContain(own)
    expect(gone.heard).not.toContain(secret)
  })

  test('safety 42: who comes while rights go is told by replay nothing that came after they went', async () => {
    const { audiences, lookUps, listen } = await ownHub()
    const look = () => {
      const { promise, resolve } = Promise.withResolvers<string[]>()
      audiences.late = promise
      return resolve
    }
    await tell({ open: true })
    await app.settle()
    const [row] = await app.sql<{ last: number }[]>`select max(position) as last from outbox`
    const atTheDoor = look()
    const listening = listen('late', String(row!.last))
    await expect.poll(() => lookUps.begun, withinASecond).toBe(1)
    const before = await tell({ audiences: ['group'] })
    await app.settle()
    await new Promise((done) => setTimeout(done, 50))
    const onceInside = look()
    atTheDoor(['group'])
    await expect.poll(() => lookUps.begun, withinASecond).toBe(2)
    const afterwards = look()
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: ['late'] })
    const [secret, own] = [await tell({ audiences: ['group'] }), await tell({ audiences: ['other'] })]
    await app.settle()
    await expect.poll(() => lookUps.begun, withinASecond).toBe(3)
    onceInside(['group'])
    const late = await listening
    await expect.poll(() => late.heard, withinASecond).toContain(before)
    await new Promise((done) => setTimeout(done, 50))
    expect(late.heard).not.toContain(secret)
    afterwards(['other'])
    await expect.poll(() => late.heard, withinASecond).toContain(own)
    expect(late.heard).not.toContain(secret)
  })

  test('for whom too much would have to wait comes back, and hears all of it then', async () => {
    const { audiences, listen } = await ownHub()
    const [slow, quick] = [await listen('slow'), await listen('quick')]
    audiences.slow = new Promise(() => {})
    await emit({ sql: app.sql as never }, rightsChanged, { personIds: ['slow'] })
    await app.sql`
      insert into outbox (kind, payload)
      select 'test.told', jsonb_build_object('itemId', 'fact ' || nth, 'to', jsonb_build_object('open', true))
      from generate_series(1, 10100) nth`
    await app.settle()
    await expect.poll(() => slow.isOpen, { timeout: 5000 }).toBe(false)
    expect(slow.heard).not.toContain('fact')
    await expect.poll(() => quick.heard, { timeout: 5000 }).toContain('"fact 10100"')
    audiences.slow = []
    const again = await listen('slow', /^id: (\d+)$/gm.exec(slow.heard)![1])
    await expect.poll(() => again.heard, { timeout: 5000 }).toContain('"fact 10100"')
    expect(again.heard.match(/"fact \d+"/g)).toEqual(Array.from({ length: 10100 }, (_, nth) => `"fact ${nth + 1}"`))
    expect(again.heard).not.toContain('reload')
  })
})

test('a fact that no rule can read keeps nothing from anybody', async () => {
  const samira = await app.person('Samira')
  const live = await listen(samira.cookie)
  await app.sql`insert into outbox (kind, payload) values ('item.published', 'null'), ('rights.changed', 'null')`
  const itemId = randomUUID()
  await emit({ sql: app.sql }, { kind: 'item.published' }, { itemId, audiences: [], open: true })
  await app.settle()
  await expect.poll(() => live.heard, { timeout: 3000 }).toContain(itemId)
})

test('who saw more than this process knows of hears nothing twice; who saw what never was reloads', async () => {
  const samira = await app.person('Samira')
  const said = async () => {
    const itemId = randomUUID()
    await emit({ sql: app.sql }, { kind: 'item.published' }, { itemId, audiences: [], open: true })
    await app.settle()
    return itemId
  }
  const [first, second] = [await said(), await said()]
  const [row] = await app.sql<{ last: number }[]>`select max(position) as last from outbox`
  const behind = await listen(samira.cookie, String(row!.last - 1))
  await expect.poll(() => behind.heard, withinASecond).toContain(second)
  expect(behind.heard).not.toContain(first)
  const ahead = await listen(samira.cookie, String(row!.last))
  const third = await said()
  await expect.poll(() => ahead.heard, { timeout: 3000 }).toContain(third)
  expect(ahead.heard).not.toContain(second)
  const beyond = await listen(samira.cookie, String(row!.last + 1000))
  await expect.poll(() => beyond.heard, withinASecond).toContain('reload')
})

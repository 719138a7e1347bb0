import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../../contract/audience.ts'
import { livePath } from '../../../contract/live-message.ts'
import { createPost } from '../../../contract/posts.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { makeGroup } from '../../group.ts'

/** Section C of docs/safety.md: the live connection. Revocation is timed by the harness beside it and in server/groups. */

let app: TestApp
let address: string
let joris: Caller
let wim: Caller
let groupId: string
const body = textToDocument('De lampen branden weer.')
beforeAll(async () => {
  app = await testApp({ worker: false })
  joris = await app.person('Joris Veenhof')
  wim = await app.person('Wim Terpstra')
  groupId = await makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [joris] })
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  app.http.server.closeAllConnections()
  await app.stop()
})

/** What somebody hears while `meanwhile` happens and a moment after. */
async function hear(caller: Caller, query: string, headers: Record<string, string>, meanwhile: () => Promise<unknown>) {
  const stop = new AbortController()
  const response = await fetch(`${address}${livePath}${query}`, {
    headers: { ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }), ...headers },
    signal: stop.signal,
  })
  let heard = ''
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) heard += decoder.decode(chunk)
  })().catch(() => {})
  await meanwhile()
  await app.settle()
  await new Promise((done) => setTimeout(done, 250))
  stop.abort()
  await reading
  return { status: response.status, heard }
}
const postIn = async (audienceId: string) => (await joris.call(createPost, { audienceId, body })).id

describe('a live connection', () => {
  test('safety 41: hears nothing of a secret group, whatever it asks to hear', async () => {
    let hidden = ''
    let open = ''
    const meanwhile = async () => {
      hidden = await postIn(groupId)
      open = await postIn(everyone)
    }
    const asked = ['', `?audiences=${groupId}`, `?topic=${groupId}&channel=${groupId}`, `?groupId=${groupId}&to=*`]
    for (const query of asked) {
      const { status, heard } = await hear(wim, query, { 'x-audience': groupId, 'x-topic': '*' }, meanwhile)
      expect(status).toBe(200)
      expect(heard).toContain(open)
      expect(heard).not.toContain(hidden)
      expect(heard).not.toContain(groupId)
    }
    const own = await hear(joris, '', {}, meanwhile)
    expect(own.heard).toContain(hidden)
  })

  test('safety 45: that says it was elsewhere before gets its own facts only, and never a failure', async () => {
    const before = await postIn(groupId)
    const open = await postIn(everyone)
    await app.settle()
    const [row] = await app.sql<{ last: number }[]>`select max(position) as last from outbox`
    const last = Number(row!.last)
    const places = [
      '0',
      '1',
      String(last),
      String(last + 1),
      '999999999999999',
      '-1',
      '1e3',
      '0x1',
      'x',
      "1' or '1'='1",
      '9'.repeat(40),
    ]
    const answers = await Promise.all(
      places.map(async (place) => ({ place, ...(await hear(wim, '', { 'last-event-id': place }, async () => {})) })),
    )
    for (const { place, status, heard } of answers) {
      expect([place, status]).toEqual([place, 200])
      expect(heard).not.toContain(before)
      if (place === '0') expect(heard).toContain(open)
    }
    expect((await hear(joris, '', { 'last-event-id': '0' }, async () => {})).heard).toContain(before)
    const { status } = await hear(wim, '?after=1&after=2', {}, async () => {})
    expect(status).toBe(200)
  }, 30_000)
})

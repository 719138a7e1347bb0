import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deactivateAccount } from '../../../contract/accounts.ts'
import { item } from '../../../contract/content.ts'
import { reactToItem } from '../../../contract/conversation.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { fileContent } from '../../../contract/files.ts'
import { requestPasswordReset, signOut } from '../../../contract/identity.ts'
import { search } from '../../../contract/search.ts'
import { audienceStream } from '../../../contract/stream.ts'
import { itemPublished } from '../../../server/content/index.ts'
import { emit } from '../../../server/platform/outbox.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { fetchEndpoint } from '../../fetch-endpoint.ts'
import { addressOf, type LiveEar, listenLive } from '../../live-ear.ts'
import { type PleinProcess, startPlein } from '../../plein-process.ts'
import { type Channel, channels, type Reach, revocations } from './revocations.ts'

/** From the answer to whoever revokes until the last channel is closed, in milliseconds. */
const bound = 1000
/** A machine that does something else for a second is no leak: the best of these counts. */
const attempts = 3

let app: TestApp
let here: string
/** A web process of its own on the same database and files, as a second server behind one address would be. */
let there: PleinProcess
beforeAll(async () => {
  app = await testApp()
  app.services.config.callsPerMinute = 1_000_000
  here = await addressOf(app)
  there = await startPlein({
    environment: {
      NODE_ENV: 'test',
      PLEIN_ROLE: 'web',
      DATABASE_URL: app.databaseUrl,
      DATA_FOLDER: app.services.config.dataFolder,
      LOG_LEVEL: 'warn',
    },
  })
}, 90_000)
afterAll(async () => {
  await there?.kill('SIGKILL')
  await app.stop()
}, 60_000)

async function ask(address: string, caller: Caller, endpoint: Endpoint, input: object, headers = {}) {
  const answer = await fetchEndpoint({ address, token: caller.cookie }, endpoint, input, { headers })
  return { status: answer.status, text: await answer.text() }
}

/** Whether somebody still reaches it this way, by what came back. */
const reached: Record<Exclude<Channel, 'live here' | 'live there'>, (reach: Reach) => Promise<boolean>> = {
  'item here': async ({ person, itemId }) => (await ask(here, person, item, { itemId })).status === 200,
  'item there': async ({ person, itemId }) => (await ask(there.url, person, item, { itemId })).status === 200,
  'list here': async (reach) => isListed(here, reach),
  'list there': async (reach) => isListed(there.url, reach),
  search: async ({ person, word, itemId }) => (await ask(here, person, search, { q: word })).text.includes(itemId),
  file: async ({ person, fileId }) =>
    (await ask(here, person, fileContent, { fileId, variant: 'download' })).status === 200,
  'part of a file': async ({ person, fileId }) =>
    (await ask(there.url, person, fileContent, { fileId, variant: 'download' }, { range: 'bytes=0-9' })).status === 206,
  'writing here': async (reach) => mayWrite(here, reach),
  'writing there': async (reach) => mayWrite(there.url, reach),
}
const isListed = async (address: string, { person, audienceId, itemId }: Reach) =>
  (await ask(address, person, audienceStream, { audienceId })).text.includes(itemId)
const mayWrite = async (address: string, { person, itemId }: Reach) =>
  (await ask(address, person, reactToItem, { itemId, reaction: 'like' })).status === 200

interface Measured {
  channel: Channel
  /** Until it was closed; null when it still was not after twice the bound. */
  milliseconds: number | null
}

/** Asks this way until it is closed. */
async function untilClosed(isOpen: () => Promise<boolean>, since: number): Promise<number | null> {
  while (performance.now() - since < 2 * bound) {
    const asked = performance.now()
    if (!(await isOpen())) return asked - since
    await new Promise((done) => setTimeout(done, 5))
  }
  return null
}

/** Makes facts until who stays hears one that the other does not; or until the server ended the connection. */
async function untilSilent(ear: LiveEar, control: LiveEar, reach: Reach, since: number): Promise<number | null> {
  const { itemId, audienceId, stays } = reach
  while (performance.now() - since < 2 * bound) {
    const asked = performance.now()
    const [before, heardBefore] = [countOf(control, itemId), countOf(ear, itemId)]
    const [row] = await app.sql<{ open: boolean }[]>`
      select coalesce(bool_or(g.visibility = 'open'), false) as open from placement p
      left join "group" g on g.id = p.audience_id where p.item_id = ${itemId}`
    const audiences = await app.sql<{ audienceId: string }[]>`
      select audience_id from placement where item_id = ${itemId}`
    const fact = { itemId, kind: 'post', authorId: stays.id, mentions: [], isImport: true, open: row!.open }
    const places = audiences.map((place) => place.audienceId)
    await emit({ sql: app.sql as never }, itemPublished, { ...fact, audiences: places.length ? places : [audienceId] })
    app.services.wake()
    await expect.poll(() => countOf(control, itemId), { timeout: 5000, interval: 2 }).toBeGreaterThan(before)
    // both stand on the same process, which tells all in one go
    await new Promise((done) => setTimeout(done, 15))
    if (countOf(ear, itemId) === heardBefore) return Math.min(asked, ear.endedAt ?? asked) - since
  }
  return null
}
const countOf = ({ heard }: LiveEar, itemId: string) => heard.filter(({ message }) => message.itemId === itemId).length

/** Lets it happen and measures each way: first that it was open, then how long until it is not. */
async function measure(make: (app: TestApp) => Promise<Reach>, closes: readonly Channel[]): Promise<Measured[]> {
  const reach = await make(app)
  const { person, itemId, audienceId, stays } = reach
  const fact = { itemId, kind: 'post', authorId: stays.id, mentions: [], audiences: [audienceId], open: false }
  await emit({ sql: app.sql as never }, itemPublished, { ...fact, isImport: true })
  await app.settle()
  const asked = closes.filter((channel) => channel in reached) as (keyof typeof reached)[]
  for (const channel of asked)
    await expect.poll(() => reached[channel](reach), { timeout: 5000, message: `${channel} is open` }).toBe(true)
  const places = { 'live here': here, 'live there': there.url } as Record<string, string>
  const ears = await Promise.all(
    closes
      .filter((channel) => channel in places)
      .map(async (channel) => ({
        channel,
        ear: await listenLive(places[channel]!, person),
        control: await listenLive(places[channel]!, stays),
      })),
  )
  // that they would hear it now
  for (const { ear, channel } of ears)
    expect(await untilSilentBriefly(ear, reach), `${channel} is open`).toBeGreaterThan(0)

  await reach.revoke()
  const since = performance.now()
  const measured = await Promise.all([
    ...asked.map(async (channel) => ({
      channel,
      milliseconds: await untilClosed(() => reached[channel](reach), since),
    })),
    ...ears.map(async ({ channel, ear, control }) => ({
      channel,
      milliseconds: await untilSilent(ear, control, reach, since),
    })),
  ])
  for (const { ear, control } of ears) {
    ear.stop()
    control.stop()
  }
  return measured
}

async function untilSilentBriefly(ear: LiveEar, reach: Reach): Promise<number> {
  const { itemId, audienceId, stays } = reach
  const [row] = await app.sql<
    { open: boolean }[]
  >`select visibility = 'open' as open from "group" where id = ${audienceId}`
  const fact = { itemId, kind: 'post', authorId: stays.id, mentions: [], audiences: [audienceId], isImport: true }
  await emit({ sql: app.sql as never }, itemPublished, { ...fact, open: row?.open ?? false })
  app.services.wake()
  await expect.poll(() => countOf(ear, itemId), { timeout: 5000, interval: 2 }).toBeGreaterThan(0)
  return countOf(ear, itemId)
}

const isTooLate = ({ milliseconds }: Measured) => milliseconds === null || milliseconds > bound

const readable = channels.filter((channel) => !channel.startsWith('writing'))
const figures: Record<string, Record<string, number>> = {}

describe(`everything closes within ${bound} ms on both processes when`, () => {
  for (const [name, { make, closes = readable }] of Object.entries(revocations))
    test(name, async () => {
      let measured: Measured[] = []
      for (let attempt = 1; attempt <= attempts; attempt++) {
        measured = await measure(make, closes)
        if (!measured.some(isTooLate)) break
      }
      figures[name] = Object.fromEntries(
        measured.map(({ channel, milliseconds }) => [channel, Math.round(milliseconds ?? -1)]),
      )
      expect(measured.filter(isTooLate)).toEqual([])
    }, 60_000)

  afterAll(() => {
    if (process.env.SHOW_FIGURES) console.table(figures)
  })
})

test('the clock sees what stays open: a right taken in the table alone, with nobody told', async () => {
  const { make } = revocations['a host takes one out']!
  const silently = async (one: TestApp): Promise<Reach> => {
    const reach = await make(one)
    const revoke = () => one.sql`delete from group_member where person_id = ${reach.person.id}`
    return { ...reach, revoke: async () => revoke() }
  }
  const measured = await measure(silently, ['item here', 'live here', 'live there'])
  expect(measured.filter(isTooLate).map(({ channel }) => channel)).toEqual(['live here', 'live there'])
}, 60_000)

test('mail that waits is looked at again when it is sent: who was deactivated meanwhile gets none', async () => {
  // nobody sends yet
  const asking = await testApp({ worker: false })
  const gone = await asking.person('Wie weg is', { email: 'weg@lindeplein.nl' })
  await asking.person('Wie blijft', { email: 'blijft@lindeplein.nl' })
  const administrator = await asking.person('Ahmed Beheer', { role: 'administrator' })
  for (const identifier of ['weg@lindeplein.nl', 'blijft@lindeplein.nl'])
    await asking.outsider.call(requestPasswordReset, { identifier })
  await administrator.call(deactivateAccount, { accountId: gone.id })
  const { dataFolder } = asking.services.config
  const database = { sql: asking.sql, url: asking.databaseUrl, close: async () => {}, drop: async () => {} }
  const sending = await testApp({ database, dataFolder })
  try {
    const waiting = async () => {
      const [row] = await asking.sql<{ count: number }[]>`
        select count(*)::int as count from graphile_worker.jobs where attempts < max_attempts`
      return row!.count
    }
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
    const files = (await readdir(`${dataFolder}/outbox`)).filter((file) => file.endsWith('.txt'))
    const mails = await Promise.all(files.map((file) => readFile(`${dataFolder}/outbox/${file}`, 'utf8')))
    expect(mails.filter((mail) => mail.includes('blijft@lindeplein.nl'))).toHaveLength(1)
    expect(mails.filter((mail) => mail.includes('weg@lindeplein.nl'))).toEqual([])
  } finally {
    await sending.stop()
    await asking.stop()
  }
}, 60_000)

test('a browser that signs out is told to forget all that it kept', async () => {
  const person = await app.person('Wie gaat')
  const { headers } = await person.try(signOut)
  expect(headers['clear-site-data']).toBe('"cache", "storage"')
})

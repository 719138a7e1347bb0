import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../../contract/audience.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { requestPasswordReset } from '../../../contract/identity.ts'
import { endpoints } from '../../../contract/index.ts'
import { livePath } from '../../../contract/live-message.ts'
import { touchItems } from '../../../server/content/card-marks.ts'
import { itemPublished } from '../../../server/content/index.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { logError } from '../../../server/platform/log-error.ts'
import { emit } from '../../../server/platform/outbox.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { requestOf } from '../../request-of.ts'
import { aimedWrites } from './aimed-writes.ts'
import { type CanaryWorld, canary, canaryWorld, onTheCard, unpublished } from './canary-world.ts'
import { type Candidates, inventedInputs, knownInputs, sendable, writeInputs } from './crawl-inputs.ts'
import { type Forbidden, leaksIn } from './leaks.ts'

const all = Object.values(endpoints as Record<string, Endpoint>)
const reads = all.filter(({ method }) => method === 'GET')
/** Signing out comes last; the bytes of an upload are sent by hand. */
const writes = all.filter(({ method, name, raw }) => method !== 'GET' && name !== 'signOut' && !raw)

const logged: string[] = []
const log = pino(
  { level: 'info', serializers: { err: logError } },
  new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  }),
)

let app: TestApp
let world: CanaryWorld
let address: string
beforeAll(async () => {
  app = await testApp({ log })
  app.services.config.callsPerMinute = 1_000_000
  world = await canaryWorld(app)
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
}, 60_000)
afterAll(() => app.stop(), 60_000)

const canaries = new RegExp(canary, 'i')
const notOnTheCard = new RegExp(`${canary}(?!${onTheCard.map((word) => word.slice(canary.length)).join('|')})`, 'i')
const forbiddenTo = (who: keyof CanaryWorld['outsiders']): Forbidden => {
  const inside = [...world.before, ...world.after, ...world.whenOpen]
  return who === 'invited' ? { words: notOnTheCard, ids: inside } : { words: canaries, ids: [...inside, world.groupId] }
}

const readable = (): Candidates => ({
  itemId: [...world.items, crypto.randomUUID()],
  exceptId: world.items,
  commentId: [...world.comments, crypto.randomUUID()],
  fileId: world.files,
  groupId: [...world.groupIds, crypto.randomUUID()],
  audienceId: [...world.groupIds, everyone, world.departmentId],
  address: [...world.addresses, `${canary}name`, `${canary}oldname`, `${canary}onceopen`, crypto.randomUUID()],
  personId: world.people,
  authorId: world.people,
  departmentId: [world.departmentId],
  parentId: [world.departmentId],
  tag: [`${canary}tag`, `${canary}owntag`, 'gevel'],
  ids: [[...world.items, ...world.comments, ...world.groupIds].join(',')],
  q: [canary, `${canary}name`, `${canary}purpose`, `${canary}body`, 'Qzkanarei', 'Onder ons gezegd', `"${canary}tag"`],
  text: [canary, `${canary}tag`, `${canary}title`, 'qzkan'],
  name: [canary, 'Anneke'],
  since: ['2020-01-01T00:00:00Z'],
  mailId: ['20261122000000000Z-0a1b2c3d'],
  importId: [crypto.randomUUID()],
  location: [canary],
  expertise: [canary],
  language: [canary],
})

/** No canary may stand in what one writes oneself, or it comes back from one's own words. */
const writable = (): Candidates => ({
  ...readable(),
  ...Object.fromEntries(['address', 'q', 'name', 'location', 'expertise', 'language'].map((key) => [key, ['gevel']])),
  text: ['Wie weet waar de lampen staan?'],
  tag: ['gevel'],
  tags: ['gevel'],
  itemId: world.items,
  commentId: world.comments,
  parentId: [...world.comments, world.departmentId],
  groupId: world.groupIds,
  groupIds: world.groupIds,
  audienceIds: [...world.groupIds, everyone],
  departmentIds: [world.departmentId],
  personIds: world.people,
  accountIds: [world.host.id, world.member.id],
  accountId: [world.host.id, world.member.id],
  managerId: [world.host.id],
  draftId: [world.draftId],
  coverFileId: [world.photoId],
  photoFileId: [world.photoId],
  logoFileId: [world.photoId],
})
const inside = () => [...world.before, ...world.after, ...world.groupIds]

interface Leak {
  endpoint: string
  found: string[]
}

/** Asks everything that can be asked and gives what should not have been in the answers. */
async function crawl(caller: Caller, forbidden: Forbidden, only = reads, how = 'whole'): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (const endpoint of only)
    for (const input of [
      ...knownInputs(endpoint, readable()),
      ...(how === 'whole' ? inventedInputs(endpoint, readable(), inside(), 6) : []),
    ]) {
      let url: string
      try {
        url = requestOf(endpoint, input).url
      } catch {
        continue // half a surrogate pair has no place in an address
      }
      const found = await readFrom(caller, url, forbidden)
      // a tag answers with its own name, whether anybody used it or not
      const echoed =
        endpoint.name === 'tag' ? found.filter((text) => !url.includes(canary) || !text.includes(canary)) : found
      if (echoed.length) leaks.push({ endpoint: endpoint.name, found: echoed })
    }
  return leaks
}

async function readFrom(caller: Caller, url: string, forbidden: Forbidden): Promise<string[]> {
  const answer = await app.http.inject({
    url,
    headers: caller.cookie ? { cookie: `${sessionCookie}=${caller.cookie}` } : {},
  })
  // an answer that was not given proves nothing
  if (answer.statusCode === 429) throw new Error(`${url} was asked too often`)
  if (answer.statusCode >= 500) throw new Error(`${url} answered ${answer.statusCode}`)
  const sent = decodeURIComponent(url.replace(/%(?![0-9a-f]{2})/gi, ''))
  return leaksIn(`${JSON.stringify(answer.headers)}\n${answer.body}`, sent, forbidden)
}

/** All that one's live connection says in a moment, asked from a position on. */
async function hear(caller: Caller, after?: string, milliseconds = 250): Promise<string> {
  const stop = AbortSignal.timeout(milliseconds)
  let heard = ''
  try {
    const response = await fetch(`${address}${livePath}`, {
      headers: {
        ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }),
        ...(after && { 'last-event-id': after }),
      },
      signal: stop,
    })
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) heard += decoder.decode(chunk)
  } catch {
    // the time is over
  }
  return heard
}

const names = [
  'nobody',
  'employee',
  'editor',
  'communityManager',
  'exMember',
  'removed',
  'invited',
  'uninvited',
  'requested',
  'formerReader',
  'deactivated',
  'administrator', // last, for what one may close accounts and departments
] as const

/** How somebody rightly comes in (again), and would no longer be an outsider. */
const rights: Partial<Record<keyof CanaryWorld['outsiders'], string[]>> = {
  invited: ['joinGroup'],
  exMember: ['restoreMember'], // leaving can be taken back for a moment
}

/** Tries every write, and gives what should not have been in the answers, and how many were answered at all. */
async function writeAll(name: keyof CanaryWorld['outsiders'], forbidden: Forbidden) {
  const caller = world.outsiders[name]
  const leaks: Leak[] = []
  const statuses = new Map<string, Set<number>>()
  const attempt = async (endpoint: Endpoint, input: Record<string, unknown>) => {
    const answer = await caller.try(endpoint, sendable(endpoint, input)).catch((error: Error) => {
      // half a surrogate pair has no place in an address
      if (error instanceof URIError) return null
      throw error
    })
    if (!answer) return
    statuses.set(endpoint.name, (statuses.get(endpoint.name) ?? new Set()).add(answer.status))
    const text = `${JSON.stringify(answer.headers)}\n${JSON.stringify(answer.body)}`
    const found = leaksIn(text, JSON.stringify(input), forbidden)
    if (answer.status >= 500) found.push(`answered ${answer.status}`)
    if (found.length) leaks.push({ endpoint: endpoint.name, found })
  }
  const may = (endpoint: Endpoint) => !rights[name]?.includes(endpoint.name)
  for (const [endpoint, input] of aimedWrites(world, caller)) if (may(endpoint)) await attempt(endpoint, input)
  const count = caller.cookie ? 4 : 1
  for (const endpoint of writes.filter(may))
    for (const input of writeInputs(endpoint, writable(), inside(), count)) await attempt(endpoint, input)
  return { leaks, statuses }
}

describe('no byte of a secret group reaches, by reading,', () => {
  for (const name of names)
    test(name, async () => {
      const leaks = await crawl(world.outsiders[name], forbiddenTo(name))
      expect(leaks).toEqual([])
    }, 120_000)

  test('a member, as far as it was never said or was taken back', async () => {
    const words = new RegExp(unpublished.join('|'), 'i')
    expect(await crawl(world.member, { words, ids: [] })).toEqual([])
  }, 120_000)
})

describe('no byte of a secret group reaches, by writing and then reading,', () => {
  for (const name of names)
    test(name, async () => {
      const caller = world.outsiders[name]
      const forbidden = forbiddenTo(name)
      const { leaks, statuses } = await writeAll(name, forbidden)
      expect(leaks).toEqual([])
      // a door that only said "too often" was not tried
      const untried = [...statuses].filter(([, seen]) => [...seen].every((status) => status === 429))
      expect(untried).toEqual([])
      await app.settle()
      // the ids that one wrote down oneself come back in one's own drafts
      const again = await crawl(caller, forbidden, reads, 'briefly')
      expect(again.filter(({ endpoint }) => endpoint !== 'drafts')).toEqual([])
    }, 120_000)
})

describe('no byte of a secret group stands in', () => {
  test('pages, icons and figures for whoever asks', async () => {
    const paths = [
      '/',
      '/manifest.webmanifest',
      '/theme.css',
      '/logo',
      '/metrics',
      '/readyz',
      '/healthz',
      '/icon-192.png',
      '/favicon.ico',
      '/api',
      '/api/openapi.json',
    ]
    const pages = [...world.addresses.map((one) => `/groups/${one}`), ...world.items.map((id) => `/items/${id}`)]
    const raw = world.files.flatMap((id) => [`/files/${id}/original`, `/api/files/${id}/original`, `/data/files/${id}`])
    for (const path of [...paths, ...pages, ...raw])
      for (const caller of [world.outsiders.nobody, world.outsiders.administrator])
        expect(await readFrom(caller, path, forbiddenTo('employee')), path).toEqual([])
  })

  test('the log', () => {
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter((line) => canaries.test(line))).toEqual([])
  })

  test('the mail that went out', async () => {
    const [row] = await app.sql<{ email: string }[]>`select email from account where id = ${world.host.id}`
    await app.outsider.call(requestPasswordReset, { identifier: row!.email })
    const folder = `${app.services.config.dataFolder}/outbox`
    const sent = async () => (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'))
    await expect.poll(async () => (await sent()).length, { timeout: 5000 }).toBeGreaterThan(0)
    for (const file of await readdir(folder)) expect(await readFile(`${folder}/${file}`, 'utf8')).not.toMatch(canaries)
  })
})

describe('the live connection tells nothing of it', () => {
  for (const name of names)
    test(`to ${name}, wherever they say they were`, async () => {
      const forbidden = forbiddenTo(name)
      // what former members did themselves, and that they went, is told to their own screens
      const isFormer = name === 'exMember' || name === 'removed'
      // who was invited was told of the group; and that something was open once, was told then
      const known = [...world.whenOpen, ...(name === 'uninvited' ? [world.groupId] : [])]
      const ids = isFormer ? world.after : forbidden.ids.filter((id) => !known.includes(id))
      const places = [undefined, '0', '1', '999999999999999', '-1', 'x']
      const heard = await Promise.all(places.map((after) => hear(world.outsiders[name], after)))
      expect(leaksIn(heard.join('\n'), '', { ...forbidden, ids })).toEqual([])
    })
})

describe('the crawler sees a leak when there is one', () => {
  const endpointsOf = (leaks: Leak[]) => new Set(leaks.map((leak) => leak.endpoint))

  test('in answers of every sort', async () => {
    const { employee } = world.outsiders
    await app.sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${world.postId}, ${everyone}, 'everyone', now(), ${world.host.id}, false)`
    const touch = () => touchItems(app.sql as never, [world.postId])
    await touch()
    const seen = endpointsOf(await crawl(employee, forbiddenTo('employee')))
    await app.sql`delete from placement where item_id = ${world.postId} and audience_id = ${everyone}`
    await touch()
    const wanted = ['item', 'itemsById', 'itemRevisions', 'conversation', 'fileContent', 'homeStream', 'audienceStream']
    expect([...seen]).toEqual(
      expect.arrayContaining([...wanted, 'personItems', 'tagItems', 'suggestTags', 'search', 'searchEverything']),
    )
  }, 120_000)

  test('in a word that stands in a list of people, and in a mark on half a word', async () => {
    await app.sql`update person set job_title = ${`${canary}title`} where id = ${world.host.id}`
    const directory = reads.filter(({ name }) => name === 'directory' || name === 'search')
    const seen = endpointsOf(await crawl(world.outsiders.employee, forbiddenTo('employee'), directory))
    await app.sql`update person set job_title = '' where id = ${world.host.id}`
    expect([...seen].sort()).toEqual(['directory', 'search'])
    expect(
      leaksIn('{"text":"qzkan","hit":true},{"text":"arietitle","hit":false}', '', forbiddenTo('employee')),
    ).toHaveLength(1)
    const cursor = Buffer.from(JSON.stringify(['2026', world.laterId])).toString('base64url')
    expect(leaksIn(`{"next":"${cursor}"}`, '', forbiddenTo('employee'))).toEqual([world.laterId])
  })

  test('in what is told live', async () => {
    const hearing = hear(world.outsiders.employee, undefined, 1500)
    await new Promise((done) => setTimeout(done, 300))
    const fact = { itemId: world.laterId, kind: 'post', authorId: world.member.id, mentions: [] }
    await emit({ sql: app.sql as never }, itemPublished, { ...fact, audiences: [world.groupId], open: true })
    await app.settle()
    expect(leaksIn(await hearing, '', forbiddenTo('employee'))).toEqual([world.laterId])
  })
})

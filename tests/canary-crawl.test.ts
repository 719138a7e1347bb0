import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { everyone } from '../contract/audience.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/index.ts'
import { livePath } from '../contract/live-message.ts'
import { itemPublished } from '../server/content/index.ts'
import { sessionCookie } from '../server/identity/index.ts'
import { logError } from '../server/platform/log-error.ts'
import { emit } from '../server/platform/outbox.ts'
import { anyInput, type KnownIds } from './any-input.ts'
import { type Caller, type TestApp, testApp } from './app.ts'
import { type CanaryWorld, canary, canaryWorld, onTheCard, unpublished } from './canary-world.ts'
import { requestOf } from './request-of.ts'

const reads = Object.values(endpoints as Record<string, Endpoint>).filter(({ method }) => method === 'GET')

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
afterAll(async () => {
  // fetch keeps connections in hand that it never used; nobody waits for those
  app.http.server.closeAllConnections()
  await app.stop()
})

/** What one of them must not read. Ids count too, except those that the request itself named. */
interface Forbidden {
  words: RegExp
  ids: string[]
}
const all = new RegExp(canary, 'i')
const notOnTheCard = new RegExp(`${canary}(?!${onTheCard.map((word) => word.slice(canary.length)).join('|')})`, 'i')
const forbiddenTo = (who: keyof CanaryWorld['outsiders']): Forbidden => {
  const inside = [...world.before, ...world.after]
  return who === 'invited' ? { words: notOnTheCard, ids: inside } : { words: all, ids: [...inside, world.groupId] }
}

/** As it is, with parts of marked words joined again, and with what hides in base64 (cursors) unpacked. */
function unfolded(text: string): string {
  const joined = text.replace(/"(text|hit)":|true|false|[{}[\]",:]/g, '')
  const unpacked = (text.match(/[\w-]{16,}/g) ?? []).map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  return [joined, ...unpacked].join('\n')
}

function leaksIn(text: string, sent: string, { words, ids }: Forbidden): string[] {
  const plain = unfolded(text)
  const word = words.exec(plain)
  return [
    ...(word ? [plain.slice(Math.max(0, word.index - 30), word.index + 40)] : []),
    ...ids.filter((id) => !sent.includes(id) && plain.includes(id)),
  ]
}

const candidates = (): Record<string, string[]> => ({
  itemId: [...world.items, crypto.randomUUID()],
  exceptId: world.items,
  commentId: [...world.comments, crypto.randomUUID()],
  fileId: world.files,
  groupId: [world.groupId, crypto.randomUUID()],
  audienceId: [world.groupId, everyone, world.departmentId],
  address: [...world.addresses, `${canary}name`, `${canary}oldname`, crypto.randomUUID()],
  personId: world.people,
  authorId: world.people,
  departmentId: [world.departmentId],
  parentId: [world.departmentId],
  tag: [`${canary}tag`, `${canary}owntag`, 'gevel'],
  ids: [[...world.items, ...world.comments, world.groupId].join(',')],
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

/** Values to try for one key: what is known of the group, or every choice that the schema gives. */
function valuesOf(key: string, schema: z.ZodType): string[] {
  let def = (schema as unknown as { _zod: { def: { innerType?: typeof schema; entries?: object } } })._zod.def
  while (def.innerType) def = (def.innerType as unknown as { _zod: { def: typeof def } })._zod.def
  return candidates()[key] ?? (def.entries ? Object.values(def.entries) : [])
}

/** Every combination of what stands in the path; then each part of the query by itself. */
function inputsOf(endpoint: Endpoint): Record<string, unknown>[] {
  const paths = Object.entries(endpoint.params?.shape ?? {}).reduce<Record<string, unknown>[]>(
    (made, [key, schema]) =>
      made.flatMap((input) => valuesOf(key, schema).map((value) => ({ ...input, [key]: value }))),
    [{}],
  )
  const queries = Object.entries(endpoint.query?.shape ?? {}).flatMap(([key, schema]) =>
    valuesOf(key, schema).map((value) => ({ [key]: value })),
  )
  const search = endpoint.query && 'q' in endpoint.query.shape ? { q: canary } : {}
  return paths.flatMap((path) => [path, ...queries.map((query) => ({ ...search, ...path, ...query }))])
}

const inventedFor = (endpoint: Endpoint): Record<string, unknown>[] => {
  const known: KnownIds = { ...candidates(), any: [...world.before, ...world.after, world.groupId] }
  return fc.sample(anyInput(endpoint, known), { seed: 20261122, numRuns: 8 })
}

interface Leak {
  endpoint: string
  found: string[]
}

/** Asks everything that can be asked and gives what should not have been in the answers. */
async function crawl(caller: Caller, forbidden: Forbidden, only = reads): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (const endpoint of only)
    for (const input of [...inputsOf(endpoint), ...inventedFor(endpoint)]) {
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
  'administrator',
  'exMember',
  'removed',
  'invited',
  'deactivated',
] as const

describe('no byte of a secret group reaches', () => {
  for (const name of names)
    test(name, async () => {
      const leaks = await crawl(world.outsiders[name], forbiddenTo(name))
      expect(leaks).toEqual([])
    }, 120_000)

  test('a member, as far as it was never said or was taken back', async () => {
    const words = new RegExp(unpublished.join('|'), 'i')
    expect(await crawl(world.member, { words, ids: [] })).toEqual([])
  }, 120_000)

  test('pages, icons and figures for whoever asks', async () => {
    const paths = [
      '/',
      '/manifest.webmanifest',
      '/theme.css',
      '/logo',
      '/metrics',
      '/readyz',
      '/api',
      '/api/openapi.json',
    ]
    const pages = [...world.addresses.map((one) => `/groups/${one}`), ...world.items.map((id) => `/items/${id}`)]
    const raw = world.files.flatMap((id) => [`/files/${id}/original`, `/api/files/${id}/original`, `/data/files/${id}`])
    for (const path of [...paths, ...pages, ...raw])
      for (const caller of [world.outsiders.nobody, world.outsiders.administrator])
        expect(await readFrom(caller, path, forbiddenTo('employee')), path).toEqual([])
  })

  test('the log or the outgoing mail', async () => {
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter((line) => all.test(line))).toEqual([])
    const folder = `${app.services.config.dataFolder}/outbox`
    for (const file of await readdir(folder).catch(() => []))
      expect(await readFile(`${folder}/${file}`, 'utf8')).not.toMatch(all)
  })
})

describe('the live connection tells nothing of it', () => {
  for (const name of names)
    test(`to ${name}, wherever they say they were`, async () => {
      const forbidden = forbiddenTo(name)
      // what former members did themselves, and that they went, is told to their own screens
      const isFormer = name === 'exMember' || name === 'removed'
      const ids = isFormer ? world.after : forbidden.ids
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
    const seen = endpointsOf(await crawl(employee, forbiddenTo('employee')))
    await app.sql`delete from placement where item_id = ${world.postId} and audience_id = ${everyone}`
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

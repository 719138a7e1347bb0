import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../contract/audience.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/index.ts'
import { textToDocument } from '../contract/rich-text.ts'
import { anyInput, hostileTexts, type KnownIds } from './any-input.ts'
import { type Caller, type TestApp, testApp } from './app.ts'
import { makeGroup } from './group.ts'

/** All endpoints together take about twenty seconds; FUZZ_TIME (milliseconds for each caller) looks longer, FUZZ_SEED elsewhere. */
const milliseconds = Number(process.env.FUZZ_TIME ?? 25)
const seed = Number(process.env.FUZZ_SEED ?? 20261122)
const fewestInputs = 4
const mostInputs = Math.ceil(milliseconds)
const byName = endpoints as Record<string, Endpoint>
const body = textToDocument('De lampen op het plein branden weer. #gevel')

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(() => app.stop())

/** Fresh people and things for one endpoint, so that what one does to them spoils nothing for the next. */
async function scene() {
  const { sql } = app
  const [department] = await sql<{ id: string }[]>`
    with made as (select gen_random_uuid() as id)
    insert into department (id, name, path) select id, 'Wegen ' || id, array[id] from made returning id`
  const [employee, member, administrator, author] = await Promise.all([
    app.person('Emine Medewerker', { email: `${randomUUID()}@lindeplein.nl` }),
    app.person('Kim Lid', { email: `${randomUUID()}@lindeplein.nl`, departmentId: department!.id }),
    app.person('Ahmed Beheer', { email: `${randomUUID()}@lindeplein.nl`, role: 'administrator' }),
    app.person('Anneke Schrijver', { email: `${randomUUID()}@lindeplein.nl` }),
  ])
  const [open, secret] = await Promise.all([
    makeGroup(app, 'Open', { hosts: [member, author] }),
    makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [author], members: [member] }),
  ])
  const items: string[] = []
  const comments: string[] = []
  for (const [kind, audience, by] of [
    ['post', everyone, member.id],
    ['question', open, member.id],
    ['article', everyone, administrator.id],
    ['post', secret, author.id],
  ] as const) {
    const [row] = await sql<{ id: string }[]>`
      insert into item (kind, author_id, state, title, body, body_text, published_at)
      values (${kind}, ${by}, 'published', 'Lampen', ${sql.json(body as never)}, 'De lampen', now()) returning id`
    const id = row!.id
    items.push(id)
    await sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${id}, ${audience}, ${audience === everyone ? 'everyone' : 'group'}, now(), ${by}, true)`
    if (kind === 'question') await sql`insert into question (item_id) values (${id})`
    if (kind === 'article') await sql`insert into article (item_id) values (${id})`
    if (kind === 'post')
      await sql`insert into poll (item_id, question, multiple) values (${id}, 'Hoe laat?', true)`.then(
        () => sql`insert into poll_option (item_id, position, label) values (${id}, 0, 'Vroeg'), (${id}, 1, 'Laat')`,
      )
    const [comment] = await sql<{ id: string }[]>`
      insert into comment (item_id, author_id, role, body, body_text)
      values (${id}, ${member.id}, ${kind === 'question' ? 'answer' : 'comment'}, ${sql.json(body as never)}, 'De lampen')
      returning id`
    comments.push(comment!.id)
    await sql`update item set comment_count = 1 where id = ${id}`
  }
  const [file] = await sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind, width, height)
    values (${member.id}, 'lamp.webp', 'image/webp', 10, '', 'image', 10, 10) returning id`
  const others = [author.id, randomUUID()]
  const known: KnownIds = {
    any: [...items, ...comments, open, secret, ...others, department!.id, everyone],
    itemId: items,
    ids: items,
    exceptId: items,
    commentId: comments,
    parentId: [...comments, department!.id],
    groupId: [open, secret],
    groupIds: [open, secret],
    address: [open, secret],
    audienceId: [everyone, open, secret, department!.id],
    audienceIds: [everyone, open, secret, department!.id],
    departmentId: [department!.id],
    departmentIds: [department!.id],
    personId: [...others, member.id],
    personIds: others,
    accountId: others,
    accountIds: others,
    managerId: [author.id],
    fileId: [file!.id],
    coverFileId: [file!.id],
    photoFileId: [file!.id],
    logoFileId: [file!.id],
    variant: ['96', 'full', 'download'],
    tag: ['gevel', 'c++', 'ideeën'],
    tags: ['gevel', 'c++', 'ideeën'],
    text: ['Wie weet waar de lampen staan?'],
  }
  return { callers: { employee, member, administrator } as Record<string, Caller>, known }
}

describe('whatever is sent, the answer is never that we failed', () => {
  for (const [name, endpoint] of Object.entries(byName))
    test(name, async () => {
      const { callers, known } = await scene()
      const inputs = fc.sample(anyInput(endpoint, known), { seed, numRuns: mostInputs })
      for (const [who, caller] of Object.entries(callers)) {
        const until = Date.now() + milliseconds
        for (const [nth, input] of inputs.entries()) {
          if (nth >= fewestInputs && Date.now() > until) break
          const answer = await caller.try(endpoint, sendable(endpoint, input))
          expect(answer.status, `${who} sent ${JSON.stringify(input).slice(0, 2000)}`).toBeLessThan(500)
        }
      }
    })
})

/** An address holds no half surrogate pairs: a client cannot send them there either. */
function sendable(endpoint: Endpoint, input: Record<string, unknown>) {
  const inAddress = { ...endpoint.params?.shape, ...endpoint.query?.shape }
  const text = (value: unknown) => {
    try {
      return String(value).toWellFormed()
    } catch {
      return 'not a text'
    }
  }
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      key in inAddress || endpoint.method === 'GET' ? (value == null ? value : text(value)) : value,
    ]),
  )
}

test('requests that no client of ours makes are refused as well', async () => {
  const { callers } = await scene()
  const wrong: string[] = []
  const bodies: [string, string][] = [
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', '"text"'],
    ['application/json', 'null'],
    ['application/json', '{"__proto__":{"role":"administrator"}}'],
    ['text/plain', '{"kind":"post"}'],
    ['application/x-www-form-urlencoded', 'name=x&joining=direct'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\ny\r\n--x--'],
    ['application/octet-stream', 'bytes'],
    ['text/\0html', 'x'],
  ]
  const heavy: [string, string][] = [
    ['application/json', `{"body":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['application/json', `{"body":"${'x'.repeat(1_100_000)}"}`],
  ]
  const addresses = [
    '%00',
    '%ff',
    '%E0%A4%A',
    '..%2f..',
    '%2e%2e',
    encodeURIComponent('a'.repeat(2000)),
    '?a[]=1&a=2&a=3',
  ]
  const { cookie } = callers.member!
  const send = async (endpoint: Endpoint, url: string, headers: Record<string, string>, payload?: string) => {
    const answer = await app.http.inject({
      method: endpoint.method,
      url,
      headers: { cookie: `__Host-plein=${cookie}`, 'x-requested-with': 'plein', ...headers },
      ...(payload !== undefined && { payload }),
    })
    if (answer.statusCode >= 500) wrong.push(`${endpoint.name} ${url} ${JSON.stringify(headers)}: ${answer.statusCode}`)
    return answer.statusCode
  }
  for (const endpoint of Object.values(byName)) {
    if (endpoint.name === 'signOut') continue
    const known = endpoint.path.replaceAll(/:[a-zA-Z]+/g, randomUUID())
    for (const address of addresses) await send(endpoint, endpoint.path.replaceAll(/:[a-zA-Z]+/g, address), {})
    if (endpoint.method === 'GET') continue
    const takesText = ['createPost', 'postComment', 'saveDraft', 'setUp'].includes(endpoint.name)
    for (const [type, payload] of takesText ? [...bodies, ...heavy] : bodies)
      await send(endpoint, known, { 'content-type': type, 'idempotency-key': randomUUID() }, payload)
    await send(endpoint, known, { 'idempotency-key': 'not-a-key\u00ff' })
  }
  for (const text of hostileTexts.filter((one) => /^[\x20-\x7e\xa0-\xff]*$/.test(one)))
    for (const header of ['last-event-id', 'cookie', 'if-none-match', 'range', 'accept-language', 'x-forwarded-for'])
      await send(byName.session!, '/api/session', { [header]: text })
  expect(wrong).toEqual([])
}, 60_000)

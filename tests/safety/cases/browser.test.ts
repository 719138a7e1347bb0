import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import csp from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postComment } from '../../../contract/conversation.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { signIn } from '../../../contract/identity.ts'
import { endpoints } from '../../../contract/index.ts'
import { createPost } from '../../../contract/posts.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { makeGroup } from '../../group.ts'
import { upload } from '../../upload.ts'

/** Section E of docs/safety.md: session, foreign pages, and what every answer tells the browser. */

const folder = mkdtempSync(join(tmpdir(), 'plein-web-'))
mkdirSync(join(folder, 'assets'))
const pages = {
  'index.html': '<!doctype html><meta name="csp-nonce" content="%CSP_NONCE%"><title>Plein</title>',
  'offline.html': '<!doctype html><title>Offline</title>',
  'assets/main-1a2b3c.js': 'export {}',
  'service-worker.js': '// worker',
}

let app: TestApp
let kim: Caller
let admin: Caller
let port = 0
beforeAll(async () => {
  for (const [name, content] of Object.entries(pages)) writeFileSync(join(folder, name), content)
  app = await testApp({ worker: false, webFolder: folder })
  app.services.config.publicUrl = 'https://plein.example'
  app.services.config.callsPerMinute = 100_000
  kim = await app.person('Kim Hofstra')
  admin = await app.person('Ahmed Beheer', { role: 'administrator' })
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  port = (app.http.server.address() as AddressInfo).port
})
afterAll(async () => {
  app.http.server.closeAllConnections()
  await app.stop()
  rmSync(folder, { recursive: true })
})

type Headers = Record<string, unknown>

/** What is wrong with the headers of one answer. */
function faultsOf(headers: Headers): string[] {
  const faults: string[] = []
  const need = (name: string, pattern: RegExp) => {
    if (!pattern.test(String(headers[name] ?? ''))) faults.push(`${name}: ${headers[name]}`)
  }
  const policy = String(headers['content-security-policy'] ?? '')
  need('content-security-policy', /default-src 'none'/)
  need('content-security-policy', /frame-ancestors 'none'/)
  // A file stands in a sandbox without any source: base and object have nothing to work on there.
  if (!/; sandbox$/.test(policy))
    need('content-security-policy', /base-uri 'none'.*object-src 'none'|object-src 'none'.*base-uri 'none'/)
  if (/unsafe-|\*|https?:/.test(policy)) faults.push(`content-security-policy: ${policy}`)
  need('strict-transport-security', /^max-age=(31536000|6307\d{4}); includeSubDomains/)
  need('x-content-type-options', /^nosniff$/)
  need('referrer-policy', /^(same-origin|no-referrer)$/)
  need('cross-origin-opener-policy', /^same-origin$/)
  need('cross-origin-resource-policy', /^same-origin$/)
  need('x-frame-options', /^DENY$/)
  for (const told of ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
    if (headers[told] !== undefined) faults.push(`${told}: ${headers[told]}`)
  return faults
}

/** Every route that the server has, as Fastify prints them: also those that no contract names. */
function routesOf(printed: string): { method: string; path: string }[] {
  const above: string[] = []
  return printed.split('\n').flatMap((line) => {
    const [, lead = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    if (!line.trim()) return []
    const depth = lead.length / 4
    above[depth] = (above[depth - 1] ?? '') + part
    return methods ? methods.split(', ').map((method) => ({ method, path: above[depth]! })) : []
  })
}
const routes = () => routesOf(app.http.printRoutes({ commonPrefix: false }))
const nameless = (path: string) => path.replace(/:[\w|:]+/g, ':')
const anId = '7f2c5d6e-0000-4000-8000-000000000000'
const concrete = (path: string) =>
  path
    .replace(/:importId|:\w+Id/g, anId)
    .replace(/:\w+/g, 'full')
    .replace('*', 'x')
// The live connection does not end by itself: it is asked over a socket below.
const answering = () => routes().filter(({ path }) => path !== '/api/live')

describe('every answer', () => {
  test('is looked at: the list of routes holds the whole contract and what stands outside it', () => {
    const all = new Set(routes().map(({ method, path }) => `${method} ${nameless(path)}`))
    for (const { method, path } of Object.values(endpoints)) expect(all).toContain(`${method} ${nameless(path)}`)
    for (const path of ['/theme.css', '/logo', '/healthz', '/metrics', '/api/live', '/assets/main-1a2b3c.js'])
      expect(all).toContain(`GET ${path}`)
  })

  test('safety 74: of every route carries the protective headers, whoever asks and whatever came of it', async () => {
    const wrong: string[] = []
    const statuses = new Set<number>()
    for (const { method, path } of answering())
      for (const caller of [app.outsider, kim, admin])
        for (const own of method === 'GET' || method === 'HEAD' ? [{}] : [{}, { 'x-requested-with': 'plein' }]) {
          if (path === '/api/sign-out' && caller.cookie && 'x-requested-with' in own) continue
          const answer = await app.http.inject({
            method: method as 'GET',
            url: concrete(path),
            headers: { ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }), ...own },
          })
          statuses.add(answer.statusCode)
          if (answer.statusCode >= 500) wrong.push(`${method} ${path}: ${answer.statusCode}`)
          wrong.push(...faultsOf(answer.headers).map((fault) => `${method} ${path} ${answer.statusCode}: ${fault}`))
        }
    expect(wrong).toEqual([])
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]))
  }, 60_000)

  test('safety 74: that is a page, a file of the build, a failure, an upload or a download carries them too', async () => {
    const cookie = `${sessionCookie}=${kim.cookie}`
    const file = await upload(app, kim, Buffer.from('<script>alert(1)</script>'), { name: 'x.html' })
    const asked: [string, number, string?][] = [
      ['/', 200],
      ['/items/anything', 200],
      ['/offline.html', 200],
      ['/service-worker.js', 200],
      ['/assets/main-1a2b3c.js', 200],
      ['/assets/gone.js', 404],
      ['/api', 404],
      ['/api/nothing/here', 404],
      ['/.env', 404],
      // as every page: the web says that there is nothing here
      ['/..%2f..%2fetc%2fpasswd', 200],
      [`/api/files/${file.fileId}/download`, 200],
      [`/api/files/${file.fileId}/full`, 404],
    ]
    for (const [url, status] of asked) {
      const answer = await app.http.inject({ url, headers: { cookie } })
      expect([url, answer.statusCode, faultsOf(answer.headers)]).toEqual([url, status, []])
    }
    const download = await app.http.inject({ url: `/api/files/${file.fileId}/download`, headers: { cookie } })
    expect(download.headers['content-security-policy']).toMatch(/sandbox$/)
    const range = await app.http.inject({
      url: `/api/files/${file.fileId}/download`,
      headers: { cookie, range: 'bytes=900-' },
    })
    expect([range.statusCode, faultsOf(range.headers)]).toEqual([416, []])

    await app.sql`alter table person rename to person_elsewhere`
    try {
      const failed = await app.http.inject({ url: `/api/people/${kim.id}`, headers: { cookie } })
      expect([failed.statusCode, faultsOf(failed.headers)]).toEqual([500, []])
    } finally {
      await app.sql`alter table person_elsewhere rename to person`
    }
  })

  test('safety 74: to what is hardly HTTP carries them too, and no such request wins a failure', async () => {
    const raw = (text: string) =>
      new Promise<string>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        let heard = ''
        socket.on('data', (chunk) => {
          heard += chunk
        })
        socket.on('close', () => done(heard))
        socket.on('error', () => done(heard))
        setTimeout(() => socket.destroy(), 400)
      })
    const close = 'Host: plein.example\r\nConnection: close\r\n'
    const requests = [
      `GET /%ff HTTP/1.1\r\n${close}\r\n`,
      `GET /api/items/%E0%A4%A HTTP/1.1\r\n${close}\r\n`,
      `GET /${'a'.repeat(5000)} HTTP/1.1\r\n${close}\r\n`,
      `TRACE / HTTP/1.1\r\n${close}\r\n`,
      `PROPFIND / HTTP/1.1\r\n${close}\r\n`,
      `OPTIONS * HTTP/1.1\r\n${close}\r\n`,
      `GET //evil.example/%2e%2e HTTP/1.1\r\n${close}\r\n`,
      `POST /api/posts HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc`,
      `GET / HTTP/1.1\r\n${close}X: ${'y'.repeat(40_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${close}A B: c\r\n\r\n`,
      'nonsense\r\n\r\n',
      `GET /api/live HTTP/1.1\r\n${close}Cookie: ${sessionCookie}=${kim.cookie}\r\n\r\n`,
    ]
    for (const request of requests) {
      const [status = '', ...lines] = (await raw(request)).split('\r\n\r\n')[0]!.split('\r\n')
      const headers = Object.fromEntries(
        lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.replace(/^.*?: ?/, '')]),
      )
      expect(status, request.slice(0, 60)).toMatch(/^HTTP\/1\.1 [24]\d\d/)
      expect([request.slice(0, 60), faultsOf(headers)]).toEqual([request.slice(0, 60), []])
    }
  }, 30_000)

  test('safety 74: the checker finds what is missing', () => {
    expect(faultsOf({}).length).toBeGreaterThan(6)
    expect(faultsOf({ 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" }).join()).toContain(
      'unsafe-inline',
    )
    expect(routesOf('├── /api\n│   └── /x (GET, POST)\n└── /y (PUT)')).toEqual([
      { method: 'GET', path: '/api/x' },
      { method: 'POST', path: '/api/x' },
      { method: 'PUT', path: '/y' },
    ])
  })
})

describe('the content security policy', () => {
  const judged = (policy: string) =>
    new csp.CspEvaluator(new CspParser(policy).csp)
      .evaluate()
      .filter(({ severity }) => severity <= Severity.MEDIUM || severity === Severity.HIGH_MAYBE)
      .map(({ directive, value, description }) => `${directive} ${value}: ${description}`)

  test('safety 74: has no weakness that csp_evaluator knows', async () => {
    const { headers } = await app.http.inject('/')
    expect(judged(String(headers['content-security-policy']))).toEqual([])
    expect(judged("default-src 'self' 'unsafe-inline' https:").length).toBeGreaterThan(1)
  })

  test('safety 74: has another nonce in every page, for styles only, and the page carries that one', async () => {
    const nonces = new Set<string>()
    for (let nth = 0; nth < 5; nth++) {
      const page = await app.http.inject('/')
      const policy = String(page.headers['content-security-policy'])
      const nonce = /style-src 'self' 'nonce-([\w+/=]{22,})'/.exec(policy)?.[1] ?? ''
      expect(page.body).toContain(`content="${nonce}"`)
      expect(policy).toMatch(/script-src 'self';/)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(5)
  })
})

test('safety 70: no page and no answer can be framed by anyone; there is no embed route', async () => {
  for (const url of ['/', '/sign-in', '/api/session', '/theme.css', '/offline.html']) {
    const { headers } = await app.http.inject({ url, headers: { 'sec-fetch-dest': 'iframe' } })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-frame-options']).toBe('DENY')
  }
  expect(routes().filter(({ path }) => /embed|widget|oembed/.test(path))).toEqual([])
})

test('safety 33: what is personal is kept by no cache, whatever came of the question', async () => {
  const wrong: string[] = []
  for (const { method, path } of answering().filter(({ path }) => path.startsWith('/api')))
    for (const caller of [app.outsider, kim]) {
      if (path === '/api/sign-out') continue
      const answer = await app.http.inject({
        method: method as 'GET',
        url: concrete(path),
        headers: {
          'x-requested-with': 'plein',
          ...(caller.cookie && { cookie: `${sessionCookie}=${caller.cookie}` }),
        },
      })
      if (answer.headers['cache-control'] !== 'private, no-store')
        wrong.push(`${method} ${path} ${answer.statusCode}: ${answer.headers['cache-control']}`)
    }
  expect(wrong).toEqual([])
  const page = await app.http.inject('/')
  expect(page.headers['cache-control']).toBe('private, no-store')
  // what anyone may keep says nothing of who asks
  for (const url of ['/theme.css', '/manifest.webmanifest', '/icon-192.png', '/assets/main-1a2b3c.js']) {
    const answers = await Promise.all(
      [app.outsider, kim].map(({ cookie }) =>
        app.http.inject({ url, headers: cookie ? { cookie: `${sessionCookie}=${cookie}` } : {} }),
      ),
    )
    expect(answers[0]!.body).toBe(answers[1]!.body)
    expect(answers[0]!.headers['set-cookie']).toBeUndefined()
  }
}, 30_000)

test('safety 27: a robot that follows a link to something private gets the page that everybody gets, without a word of it', async () => {
  const [row] = await app.sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${kim.id}, 'published', 'Zilvermeeuw', '{}', 'Zilvermeeuw', now()) returning id`
  const page = async (url: string, headers: Record<string, string>) => {
    const { body, statusCode } = await app.http.inject({ url, headers })
    return { statusCode, body: body.replace(/content="[^"]{20,}"/, '') }
  }
  const home = await page('/', {})
  for (const url of [`/items/${row!.id}`, `/items/${anId}`, '/groups/geheim', `/people/${kim.id}`])
    for (const agent of ['Twitterbot/1.0', 'facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0'])
      expect(await page(url, { 'user-agent': agent, cookie: `${sessionCookie}=${kim.cookie}` })).toEqual(home)
}, 30_000)

describe('a page of somebody else', () => {
  const writes = () => answering().filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
  const foreign: [string, Record<string, string>, string][] = [
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'language=en'],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['JSON that calls itself text', { 'content-type': 'text/plain' }, '{"language":"en"}'],
    [
      'fetch without cors',
      { 'content-type': 'text/plain', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' },
      '{}',
    ],
    ['a beacon', { 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-site' }, 'x'],
  ]

  test('safety 68: writes nothing by any way and on any route', async () => {
    const wrong: string[] = []
    for (const { method, path } of writes())
      for (const [way, headers, payload] of foreign) {
        const answer = await app.http.inject({
          method: method as 'POST',
          url: concrete(path),
          headers: { cookie: `${sessionCookie}=${admin.cookie}`, origin: 'https://evil.example', ...headers },
          payload,
        })
        // 400 and 415: the body was refused before anybody looked at it
        if (![400, 403, 415].includes(answer.statusCode)) wrong.push(`${way}, ${method} ${path}: ${answer.statusCode}`)
      }
    expect(wrong).toEqual([])
    expect((await admin.try(endpoints.session)).body).toMatchObject({ viewer: { id: admin.id } })
  }, 30_000)

  test('safety 68: nothing happens by looking: no GET writes, whoever asks', async () => {
    const count = async () => {
      const tables = await app.sql<{ name: string }[]>`
        select relname as name from pg_stat_user_tables where schemaname = 'public' order by 1`
      const counts: Record<string, string> = {}
      for (const { name } of tables) {
        const [row] = await app.sql<{ sum: string }[]>`
          select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as sum from ${app.sql(name)} t`
        counts[name] = row!.sum
      }
      return counts
    }
    // of what there is, for a look at what there is not goes no further than its door
    const groupId = await makeGroup(app, 'Kring', { hosts: [admin], members: [kim] })
    const body = textToDocument('Kijk mij #lampen')
    const { id: itemId } = await admin.call(createPost, { audienceId: groupId, body })
    const { id: commentId } = await kim.call(postComment, { itemId, body })
    const { fileId } = await upload(app, admin, Buffer.from('tekst'), { name: 'x.txt' })
    const ids: Record<string, string> = { itemId, commentId, groupId, fileId, audienceId: groupId, address: groupId }
    const known: Record<string, string> = {
      ...ids,
      personId: kim.id,
      accountId: kim.id,
      tag: 'lampen',
      variant: 'download',
    }
    const asked: Record<string, string> = { q: 'lampen', text: 'lampen', ids: itemId, since: new Date(0).toISOString() }
    const looks = Object.values(endpoints as Record<string, Endpoint>).filter(({ method }) => method === 'GET')
    const inputOf = ({ path, query }: Endpoint) => ({
      ...Object.fromEntries((path.match(/(?<=:)\w+/g) ?? []).map((key) => [key, known[key] ?? anId])),
      ...Object.fromEntries(Object.keys(query?.shape ?? {}).flatMap((key) => (asked[key] ? [[key, asked[key]]] : []))),
    })
    await app.settle()
    await admin.call(endpoints.session)
    const before = await count()
    const unanswered: string[] = []
    for (const endpoint of looks)
      for (const caller of [admin, kim]) {
        const { status } = await caller.try(endpoint, inputOf(endpoint))
        if (caller === admin && status !== 200) unanswered.push(endpoint.name)
      }
    for (const { path } of answering().filter(({ method }) => method === 'GET'))
      await app.http.inject({ url: concrete(path), headers: { cookie: `${sessionCookie}=${admin.cookie}` } })
    expect(await count()).toEqual(before)
    // of these there is none here
    expect(unanswered.sort()).toEqual([
      'communityImport',
      'demoCast',
      'employeeImport',
      'employeeImportProblems',
      'outboxMail',
    ])
  }, 30_000)

  const names = [
    'https://evil.example',
    'null',
    'https://plein.example.evil.example',
    'https://evil-plein.example',
    'http://plein.example',
    'https://plein.example:8443',
    'https://xplein.example',
    'file://',
  ]

  test('safety 69: no origin is ever told that it may read, however alike it looks', async () => {
    for (const origin of names)
      for (const [method, path] of [
        ['GET', '/api/session'],
        ['OPTIONS', '/api/session'],
        ['OPTIONS', '/api/posts'],
        ['GET', '/theme.css'],
        ['GET', '/'],
      ] as const) {
        const answer = await app.http.inject({
          method,
          url: path,
          headers: {
            origin,
            host: 'plein.example',
            cookie: `${sessionCookie}=${kim.cookie}`,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'x-requested-with',
          },
        })
        const told = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))
        expect([origin, path, told]).toEqual([origin, path, []])
      }
  })

  test('safety 44: opens no live connection and reads nothing, though the browser sends the cookie along', async () => {
    for (const path of ['/api/live', '/api/session', `/api/people/${kim.id}`])
      for (const site of ['cross-site', 'same-site']) {
        const answer = await app.http.inject({
          url: path,
          headers: { cookie: `${sessionCookie}=${kim.cookie}`, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' },
        })
        expect([path, site, answer.statusCode]).toEqual([path, site, 403])
      }
    // a link in a mail is followed, though
    const link = await app.http.inject({
      url: `/api/people/${kim.id}`,
      headers: {
        cookie: `${sessionCookie}=${kim.cookie}`,
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
      },
    })
    expect(link.statusCode).toBe(200)
  })
})

test('safety 67: cookies that are set are for this host alone, and none but the session’s opens anything', async () => {
  for (const [name, value] of [
    ['plein', kim.cookie],
    ['__Secure-plein', kim.cookie],
    [sessionCookie, `${kim.cookie}x`],
    [sessionCookie, ''],
  ])
    expect((await app.http.inject({ url: '/api/account', headers: { cookie: `${name}=${value}` } })).statusCode).toBe(
      401,
    )
  const wrong = await app.http.inject({
    method: signIn.method,
    url: signIn.path,
    headers: { 'x-requested-with': 'plein' },
    payload: { identifier: 'niemand', password: 'geen enkel woord klopt' },
  })
  expect(wrong.headers['set-cookie']).toBeUndefined()
})

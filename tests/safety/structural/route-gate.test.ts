import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access, Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { livePath } from '../../../contract/live-message.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { declaredRoutes, demandAccess } from '../../../server/platform/declared-access.ts'
import { type CallerName, callers } from '../../access-matrix/callers.ts'
import { matrix } from '../../access-matrix/index.ts'
import { type TestApp, testApp } from '../../app.ts'
import { addressOf, listenLive } from '../../live-ear.ts'

/** Everything that answers and is no endpoint of the contract. What is not here and not there must not answer. */
const outside: Record<string, Access> = {
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/metrics': 'anyone',
  '/theme.css': 'anyone',
  '/manifest.webmanifest': 'anyone',
  '/favicon.ico': 'anyone',
  '/logo': 'anyone',
  [livePath]: 'signed-in',
  // files of the built web: this test's own, below
  '/service-worker.js': 'anyone',
  '/assets/app-1a2b3c.js': 'anyone',
}
const isIcon = (url: string) => /^\/icon-(maskable-)?\d+\.png$/.test(url)

const byName = endpoints as Record<string, Endpoint>

let app: TestApp
let webFolder: string
const cookies = {} as Record<CallerName, string>
beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'plein-web-'))
  await mkdir(join(webFolder, 'assets'))
  await writeFile(
    join(webFolder, 'index.html'),
    '<!doctype html><style nonce="%CSP_NONCE%"></style><div id="root"></div>',
  )
  await writeFile(join(webFolder, 'service-worker.js'), 'addEventListener("fetch", () => {})')
  await writeFile(join(webFolder, 'assets/app-1a2b3c.js'), 'console.info("Plein")')
  app = await testApp({ worker: false, webFolder })
  const roles = { editor: 'editor', communityManager: 'community_manager', administrator: 'administrator' } as const
  for (const name of callers) {
    const role = roles[name as keyof typeof roles] ?? 'employee'
    const { id, cookie } = name === 'outsider' ? app.outsider : await app.person(name, { role })
    cookies[name] = cookie
    if (name === 'deactivated') await app.sql`update account set state = 'deactivated' where id = ${id}`
  }
})
afterAll(async () => {
  await app.stop()
  await rm(webFolder, { recursive: true })
})

const ask = (url: string, who: CallerName) =>
  app.http.inject({ url, headers: cookies[who] ? { cookie: `${sessionCookie}=${cookies[who]}` } : {} })

/** What may differ between two answers to the same: the moment, the nonce of the page, and figures that count. */
const stable = ({ statusCode, headers, body }: Awaited<ReturnType<typeof ask>>, url: string) => {
  const { date: _date, 'content-security-policy': policy, ...rest } = headers
  if (url === '/metrics') delete rest['content-length']
  const nonce = /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? 'none'
  return { statusCode, headers: rest, body: url === '/metrics' ? '' : body.replaceAll(nonce, 'nonce') }
}

describe('every route', () => {
  test('is an endpoint of the contract, with its access, or stands in the list above', () => {
    const answering = declaredRoutes(app.http).filter(({ method }) => method !== 'HEAD')
    const agreed = Object.values(byName).map(({ method, path, access }) => `${method} ${path} ${access}`)
    const listed = Object.entries(outside).map(([url, access]) => `GET ${url} ${access}`)
    const found = answering.filter(({ url }) => !isIcon(url)).map((it) => `${it.method} ${it.url} ${it.access}`)
    expect(found.sort()).toEqual([...agreed, ...listed].sort())
    for (const { url, access } of answering.filter((route) => isIcon(route.url))) expect(access, url).toBe('anyone')
  })

  test('that only looks (HEAD) looks by the same rule as the one that reads', () => {
    const routes = declaredRoutes(app.http)
    for (const { url, access } of routes.filter(({ method }) => method === 'HEAD'))
      expect(routes.find((it) => it.url === url && it.method === 'GET')?.access, url).toBe(access)
  })

  test('outside the contract says the same to every caller, or asks who they are', async () => {
    const icons = declaredRoutes(app.http).filter(({ method, url }) => method === 'GET' && isIcon(url))
    expect(icons.length).toBeGreaterThan(2)
    const open = [...Object.entries(outside).filter(([, access]) => access === 'anyone'), [icons[0]!.url, 'anyone']]
    for (const [url] of open as [string, Access][]) {
      const first = stable(await ask(url, 'outsider'), url)
      // a logo was not chosen here
      expect(first.statusCode, url).toBe(url === '/logo' ? 404 : 200)
      for (const who of callers) expect(stable(await ask(url, who), url), `${url} for ${who}`).toEqual(first)
    }
  })

  test('that is no route shows the same page to every caller, and below /api nothing', async () => {
    const places = ['/', '/groups/geheim', `/items/${crypto.randomUUID()}`, '/nergens']
    for (const url of places) {
      const first = stable(await ask(url, 'outsider'), url)
      expect(first.statusCode).toBe(200)
      for (const who of callers) expect(stable(await ask(url, who), url), `${url} for ${who}`).toEqual(first)
    }
    const nothing = ['/api', '/api/', '/api/groups/x/y/z', '/api/openapi.json', '/assets/nothing.js', '/index.html.map']
    for (const url of nothing) for (const who of callers) expect((await ask(url, who)).statusCode, url).toBe(404)
    for (const url of ['/../package.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json'])
      expect((await ask(url, 'administrator')).body, url).not.toContain('"plein"')
  })

  test('of the live connection opens for whoever is signed in', async () => {
    const address = await addressOf(app)
    for (const who of callers) {
      const ear = await listenLive(address, { ...app.outsider, cookie: cookies[who] })
      ear.stop()
      expect(ear.status, who).toBe(who === 'outsider' || who === 'deactivated' ? 401 : 200)
    }
  })
})

describe('the matrix', () => {
  const allowed: Partial<Record<Access, CallerName[]>> = {
    editor: ['editor', 'communityManager', 'administrator'],
    'community-manager': ['communityManager', 'administrator'],
    administrator: ['administrator'],
  }
  const results = (expected: (typeof matrix)[string]['expect'][CallerName]) =>
    typeof expected === 'string' ? [expected] : Object.values(expected)

  test('opens no door to who has no session that the contract does not call open', () => {
    for (const [name, { access }] of Object.entries(byName))
      for (const who of ['outsider', 'deactivated'] as const) {
        const got = results(matrix[name]!.expect[who])
        if (access !== 'anyone') expect(got, `${name} for ${who}`).not.toContain('yes')
      }
  })

  test('lets no role through below the one that the contract asks for', () => {
    for (const [name, { access }] of Object.entries(byName))
      for (const who of callers)
        if (allowed[access] && !allowed[access].includes(who))
          expect(results(matrix[name]!.expect[who]), `${name} for ${who}`).not.toContain('yes')
  })

  test('lets nobody into a secret group but its own people', () => {
    const own: CallerName[] = ['member', 'host', 'invited']
    for (const [name, row] of Object.entries(matrix))
      for (const who of callers.filter((one) => !own.includes(one))) {
        const expected = row.expect[who]
        if (typeof expected === 'string' || row.groupless) continue
        expect(expected.secret, `${name} for ${who}`).not.toBe('yes')
      }
  })
})

describe('deny by default', () => {
  const ready = async (register: (http: FastifyInstance) => unknown) => {
    const http: FastifyInstance = Fastify()
    demandAccess(http)
    await register(http)
    try {
      await http.ready()
    } finally {
      await http.close()
    }
  }
  const answer = async () => ({})

  test('a route that does not say who may call it keeps the server from starting', async () => {
    await expect(ready((http) => http.get('/export', answer))).rejects.toThrow('GET /export')
    await expect(
      ready((http) => http.register(async (part: FastifyInstance) => void part.post('/api/hook', answer))),
    ).rejects.toThrow('POST /api/hook')
    await expect(ready((http) => http.get('/x', { config: { access: 'all' as Access } }, answer))).rejects.toThrow('/x')
    await expect(ready((http) => http.get('/x', { config: { access: 'signed-in' } }, answer))).resolves.toBeUndefined()
  })
})

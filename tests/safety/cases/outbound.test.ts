import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fetchOutside } from '../../../server/platform/outbound.ts'

/** Section H of docs/safety.md: what Plein fetches from elsewhere. The forms of addresses stand beside the client. */

/** What a name means, answer by answer: the last one holds on. */
let answers: { address: string; family: number }[][] = []
let looked = 0
vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>()
  const lookup: LookupFunction = (_name, options, done) => {
    const found = answers[Math.min(looked++, answers.length - 1)]!
    setImmediate(() => (options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)))
  }
  return { ...real, default: { ...real, lookup }, lookup }
})

let server: Server
let port = 0
let asked = 0
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked++
    response.setHeader('content-type', 'text/html').end('<title>Geheim</title>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const html = { accepts: /^text\/html$/, maxBytes: 10_000, milliseconds: 700 }
const own = { address: '127.0.0.1', family: 4 }
// TEST-NET-3: on nobody's network
const outside = { address: '203.0.113.7', family: 4 }
const attempt = async (given: typeof answers, allowed: string[] = []) => {
  answers = given
  looked = 0
  asked = 0
  const outcome = await fetchOutside(`http://naam.example:${port}/`, html, { addresses: allowed, ports: [port] }).then(
    () => 'fetched',
    (error: Error) => `refused: ${error.message}`,
  )
  return { outcome, asked, looked }
}

describe('a name', () => {
  test('safety 93: that answers well when checked and with our own machine afterwards connects to what was checked', async () => {
    expect(await attempt([[outside], [own]])).toMatchObject({ asked: 0, looked: 1 })
    // the trap works: allowed, the second answer would have been reached
    expect(await attempt([[own]], ['127.0.0.1'])).toMatchObject({ outcome: 'fetched', asked: 1 })
  })

  test.each([
    ['one bad address behind a good one', [outside, own]],
    ['one bad address before a good one', [own, outside]],
    ['a metadata service', [{ address: '169.254.169.254', family: 4 }]],
    ['our own machine in six', [{ address: '::1', family: 6 }]],
    ['our own machine mapped', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['our own machine hidden in six', [{ address: '::7f00:1', family: 6 }]],
    ['a good address with a private one in six', [outside, { address: 'fd00::1', family: 6 }]],
    ['a private network', [{ address: '10.1.2.3', family: 4 }]],
  ])('safety 93: that means %s is refused before anything is sent', async (_what, found) => {
    const { outcome, asked } = await attempt([found])
    expect(outcome).toMatch(/^refused: .*(not allowed|not on the internet)/i)
    expect(asked).toBe(0)
  })
})

/** Ways out of this process. */
const waysOut: [string, RegExp][] = [
  ['fetch', /(?<![.\w'"`])fetch\s*\(|globalThis\.fetch/],
  [
    'another client',
    /from '(undici|axios|got|node-fetch|ky|needle|superagent|ws|open-graph-scraper)'|import\('(undici|axios|got|ws)'\)/,
  ],
  [
    'node:http',
    /import (?!type)[^;\n]*\b(request|get)\b[^;\n]* from '(node:)?https?'|import (?!type)(\* as )?\w+ from '(node:)?https?'/,
  ],
  [
    'a socket',
    /\b(net|tls|dgram|http2)\.(connect|createConnection|createSocket)\b|import (?!type)[^;\n]*\b(connect|createConnection|createSocket|Socket)\b[^;\n]* from '(node:)?(net|tls|dgram|http2)'/,
  ],
  ['a name look-up', /from '(node:)?dns(\/promises)?'/],
  ['WebSocket or EventSource', /new (WebSocket|EventSource|XMLHttpRequest)\b/],
  ['another program', /from '(node:)?child_process'/],
]
/** Who goes out, and why that is no way for a caller. */
const exemptions: Record<string, string[]> = {
  'platform/outbound.ts': ['node:http', 'a name look-up'],
  // PostgreSQL's own programs, with fixed arguments
  'platform/postgres-process.ts': ['another program'],
  'platform/postgres-user.ts': ['another program'],
  'platform/postgres-place.ts': ['another program'],
  'platform/process-identity.ts': ['another program'],
}
const ways = (source: string) => waysOut.filter(([, pattern]) => pattern.test(source)).map(([way]) => way)

describe('the server', () => {
  const folder = join(import.meta.dirname, '../../../server')
  const files = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )

  test('safety 92: goes outside through one guarded client; PostgreSQL and the mail server are the named others', () => {
    const found = files.flatMap((path) => {
      const source = readFileSync(join(folder, path), 'utf8')
      return ways(source)
        .filter((way) => !exemptions[path]?.includes(way))
        .map((way) => `${path}: ${way}. Use fetchOutside of platform/outbound.ts`)
    })
    expect(files.length).toBeGreaterThan(200)
    expect(found).toEqual([])
    const mailers = files.filter((path) =>
      /from '(nodemailer|smtp[\w-]*)'/.test(readFileSync(join(folder, path), 'utf8')),
    )
    expect(mailers).toEqual(['platform/mail.ts'])
    for (const [path, allowed] of Object.entries(exemptions))
      for (const way of allowed)
        expect(ways(readFileSync(join(folder, path), 'utf8')), `${path} no longer needs ${way}`).toContain(way)
  })

  test.each([
    ['const page = await fetch(url)', 'fetch'],
    ["import { request } from 'undici'", 'another client'],
    ["import { request as ask } from 'node:https'", 'node:http'],
    ["import http from 'node:http'\nhttp.get(url)", 'node:http'],
    ["import { connect } from 'node:net'", 'a socket'],
    ["import net from 'node:net'\nnet.createConnection(1)", 'a socket'],
    ["import { lookup } from 'node:dns/promises'", 'a name look-up'],
    ['new WebSocket(url)', 'WebSocket or EventSource'],
    ["import { execFile } from 'node:child_process'", 'another program'],
  ])('safety 92: the look at the sources finds %j', (source, way) => expect(ways(source)).toContain(way))

  test('safety 92: what only sounds like it is let be', () => {
    const innocent = [
      'await context.fetchCard(url)',
      "import type { IncomingMessage } from 'node:http'",
      "import { createServer } from 'node:net'",
      '// fetches one',
      'prefetch(rows)',
    ]
    for (const source of innocent) expect(ways(source)).toEqual([])
  })
})

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchOutside, OutboundError } from './outbound.ts'

const html = { accepts: /^text\/html$/, maxBytes: 1024 * 1024 }
let server: Server
let asked: string[] = []
let port = 0
const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`
const allowed = () => ({ addresses: ['127.0.0.1'], ports: [port] })

const answers: Record<string, RequestListener> = {
  '/page': (request, response) => {
    expect(request.headers.cookie).toBeUndefined()
    response.setHeader('content-type', 'text/html; charset=ISO-8859-1').end('<title>Hoi</title>')
  },
  '/gzip': (_, response) =>
    response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync('<p>plein</p>')),
  '/bomb': (_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .setHeader('content-encoding', 'gzip')
      .end(gzipSync(Buffer.alloc(20 * 1024 * 1024))),
  '/endless': (_, response) => {
    response.setHeader('content-type', 'text/html')
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      response.once('drain', more)
    }
    more()
  },
  '/slow': (_, response) => {
    response.setHeader('content-type', 'text/html').write('<p>')
    const drip = setInterval(() => response.write('.'), 100)
    response.on('close', () => clearInterval(drip))
  },
  '/pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/once': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-private': (_, response) => response.writeHead(302, { location: `http://[::1]:${port}/page` }).end(),
  '/to-metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-port': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:22/' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('what may be fetched', () => {
  it('gives type, charset and bytes', async () => {
    const page = await fetchOutside(at('/page'), html, allowed())
    expect(page).toMatchObject({ mediaType: 'text/html', charset: 'iso-8859-1' })
    expect(page.bytes.toString()).toBe('<title>Hoi</title>')
  })
  it('unpacks', async () => {
    expect((await fetchOutside(at('/gzip'), html, allowed())).bytes.toString()).toBe('<p>plein</p>')
  })
  it('follows a redirect and says where it ended', async () => {
    expect((await fetchOutside(at('/once'), html, allowed())).url.pathname).toBe('/page')
  })
})

describe('what never comes in', () => {
  it.each([
    ['a packed bomb', '/bomb', 'is too large'],
    ['an endless page', '/endless', 'is too large'],
    ['another type', '/pdf', 'is application/pdf'],
    ['an error', '/nowhere', 'answered 404'],
    ['a circle', '/loop', 'too many redirects'],
    ['a redirect to a private name', '/to-private', 'not allowed|not on the internet'],
    ['a redirect to the metadata service', '/to-metadata', 'not allowed'],
    ['a redirect to a file', '/to-file', 'goes by file:'],
    ['a redirect to another port', '/to-port', 'another port'],
  ])('safety 93: %s', async (_, path, reason) => {
    const attempt = fetchOutside(at(path), html, {
      addresses: path === '/to-private' ? [] : ['127.0.0.1'],
      ports: [port],
    })
    await expect(attempt).rejects.toThrow(new RegExp(reason))
    await expect(attempt).rejects.toBeInstanceOf(OutboundError)
  })
  it('safety 93: a body that drips, after its time', async () => {
    const began = Date.now()
    await expect(fetchOutside(at('/slow'), { ...html, milliseconds: 400 }, allowed())).rejects.toThrow()
    expect(Date.now() - began).toBeLessThan(2000)
  })
})

describe('addresses that are not on the internet are refused before anything is sent', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '0.0.0.0',
    '0',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
    'localhost.',
    'LOCALHOST',
    '127.0.0.1.',
    '①②⑦.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[::ffff:169.254.169.254]',
    '[0:0:0:0:0:ffff:10.0.0.1]',
    '[2002:a9fe:a9fe::]',
    '[::ffff:0:7f00:1]',
    'ip6-localhost',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fec0::1]',
    '[fe80::1]',
    '[fd00::1]',
    '[ff02::1]',
    '[100::1]',
    '[4000::1]',
  ]
  it.each(hosts)('safety 92: %s', async (host) => {
    asked = []
    // the port is allowed here, so that it is the address that is refused
    const attempt = fetchOutside(at('/page', host), html, { addresses: [], ports: [port] })
    await expect(attempt).rejects.toThrow(/not allowed|not on the internet|ENOTFOUND|EAI_AGAIN/)
    expect(asked).toEqual([])
  })
  it.each([
    'file:///etc/passwd',
    'gopher://example.com/',
    'ftp://example.com/',
    'http://example.com:22/',
    'http://name:word@example.com/',
    'http://127.0.0.1@example.com/',
    'javascript:alert(1)',
    'not an address',
  ])('safety 92: %s', async (address) => {
    await expect(fetchOutside(address, html)).rejects.toBeInstanceOf(OutboundError)
  })
})

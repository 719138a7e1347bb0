import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Acknowledged, runAgents } from './agent.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const id = randomUUID()
const place = { places: [{ id, kind: 'group', name: '', slug: '', visibility: 'open' }] }
const page = { rows: [{ id }], next: 'more', places: place.places, id }

/** A server that knows nothing but answers well, except where it is told to fail. */
async function day(fails: (method: string, path: string) => number | null, keys: string[] = []) {
  const listener: RequestListener = (request, reply) => {
    if (request.url === '/api/live') {
      reply.writeHead(200, { 'content-type': 'text/event-stream' })
      reply.write('id: 1\ndata: {"type":"hello"}\n\nid: 2\ndata: {"type":"item.published"}\n\n')
      return
    }
    request.resume().on('end', () => {
      const status = fails(request.method!, request.url!) ?? 200
      const key = request.headers['idempotency-key']
      if (status === 200 && typeof key === 'string') keys.push(key)
      const text = JSON.stringify(page)
      reply.writeHead(status, { 'content-length': text.length }).end(text)
    })
  }
  server = createServer(listener)
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const writes: Acknowledged[] = []
  const result = await runAgents({
    url: `http://127.0.0.1:${port}`,
    people: Array.from({ length: 10 }, (_, nth) => `who=${nth}`),
    seconds: 2,
    think: 5,
    onAcknowledged: (write) => writes.push(write),
  })
  return { ...result, writes }
}

test('a good day: everything is done, nothing fails, each write is told with its key', async () => {
  const keys: string[] = []
  const { writes, ...good } = await day(() => null, keys)
  expect(good).toMatchObject({ failed: 0, refused: 0, failedShare: 0, failures: {}, liveLost: 0, liveMessages: 10 })
  expect(Object.keys(good.actions).sort()).toEqual(
    ['comment', 'openItem', 'post', 'react', 'readInbox', 'readStream', 'scroll', 'search', 'switchGroup'].sort(),
  )
  expect(writes.flatMap(({ key }) => key ?? []).sort()).toEqual(keys.sort())
  expect(new Set(keys).size).toBe(keys.length)
})

test('500s are failures, in the share too, and such a write is not acknowledged', async () => {
  const { writes, ...bad } = await day((method) => (method === 'POST' ? 500 : null))
  expect(bad.failed).toBeGreaterThan(0)
  expect(bad.failures).toEqual({ 'status 500': bad.failed })
  expect(bad.failedShare).toBeCloseTo((1000 * bad.failed) / bad.requests)
  expect(writes.every(({ kind }) => kind === 'reaction')).toBe(true)
})

test('refusals are counted apart', async () => {
  const { refused, failed } = await day((_, path) => (path.startsWith('/api/search') ? 429 : null))
  expect(failed).toBe(0)
  expect(refused).toBeGreaterThan(0)
})

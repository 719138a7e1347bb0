import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { requestBytes } from './connection.ts'
import { middleOf, runOnce } from './measure.ts'

let server: Server | undefined
afterEach(() => server?.closeAllConnections())
afterEach(() => server?.close())

async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener)
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

const ask = [requestBytes({ path: '/' })]
const run = (port: number, more: object = {}) =>
  runOnce({ port, connections: 2, patience: 150, round: () => ({ requests: ask, sameAs: 'one' }), ...more }, 0.3)

const send = (reply: Parameters<RequestListener>[1], text: string, status = 200) =>
  reply.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text)

test('counts answers and their bytes', async () => {
  const port = await serve((_, reply) => send(reply, 'é'.repeat(1000)))
  const figure = await run(port)
  expect(figure).toMatchObject({ bytes: 2000, failed: 0 })
  expect(figure.answered).toBeGreaterThan(10)
})

test('an answer in many parts is one answer', async () => {
  const port = await serve((_, reply) => {
    reply.writeHead(200, { 'content-length': 300_000 })
    reply.write('x'.repeat(100_000))
    setTimeout(() => reply.end('x'.repeat(200_000)), 5)
  })
  expect(await run(port)).toMatchObject({ bytes: 300_000, failed: 0 })
})

test('a 500 among the answers is a failure', async () => {
  let nth = 0
  const port = await serve((_, reply) => send(reply, 'x', nth++ === 5 ? 500 : 200))
  expect(await run(port)).toMatchObject({ failed: 1, failures: { 'status 500': 1 } })
})

test('an answer with other bytes than before is a failure', async () => {
  let nth = 0
  const port = await serve((_, reply) => send(reply, nth++ === 5 ? 'xx' : 'x'))
  expect(await run(port)).toMatchObject({ failed: 1, failures: { 'other bytes than before': 1 } })
})

test('a wrong answer of the right length is a failure when it is looked at', async () => {
  const port = await serve((_, reply) => send(reply, '[]'))
  const figure = await run(port, { look: (text: string) => (text === '[]' ? 'no rows' : null) })
  // three of each of the two connections, where a busy machine lets them come to three
  expect(figure.failures['no rows']).toBeGreaterThan(0)
  expect(figure.failures['no rows']).toBeLessThanOrEqual(6)
})

test('silence is a time-out, and the time is not that of an answer', async () => {
  let nth = 0
  const port = await serve((_, reply) => nth++ !== 5 && send(reply, 'x'))
  const figure = await run(port)
  expect(figure.failures).toEqual({ 'time-out': 1 })
  expect(figure.p99).toBeLessThan(150)
})

test('a broken line and a closed port are failures', async () => {
  let nth = 0
  const port = await serve((request, reply) => (nth++ === 5 ? request.destroy() : send(reply, 'x')))
  expect((await run(port)).failed).toBe(1)
  server!.closeAllConnections()
  await new Promise((done) => server!.close(done))
  expect(await run(port)).toMatchObject({ answered: 0 })
})

test('the middle run stands for all, with the failures of each', () => {
  const figure = { p50: 1, p99: 1, bytes: 1, answered: 1 }
  const runs = [10, 30, 20].map((perSecond, nth) => ({ ...figure, perSecond, failed: nth, failures: { lost: nth } }))
  expect(middleOf(runs)).toMatchObject({ perSecond: 20, failed: 3, failures: { lost: 3 } })
})

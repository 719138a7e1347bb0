import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { z } from 'zod'
import type { Access, Endpoint } from '../../contract/endpoint.ts'
import { asLastSeen } from './as-last-seen.ts'
import { readBriefly } from './brief-reading.ts'
import { type Context, isAtLeast, type Query, type Services, type Viewer } from './context.ts'
import { demandAccess } from './declared-access.ts'
import type { Route } from './domain.ts'
import { answerBefore, keepAnswer, type NamedWrite, requestHash } from './idempotency.ts'
import { limitCalls } from './limits.ts'
import { logDenial } from './log-denial.ts'
import { observeRequest } from './metrics.ts'
import { inputRefusal, refusalOf, sendProblem } from './problem.ts'
import { forbidden, Refusal } from './refusal.ts'
import { refuseForeignReading, refuseForeignWriting } from './refuse-foreign.ts'
import { refuseUnreadable } from './refuse-unreadable.ts'
import { securityHeaders } from './security-headers.ts'
import { type Ending, transaction } from './transaction.ts'

/** Finds who asks from the request's cookie, in one look-up; null when nobody is signed in. */
export type FindViewer = (services: Services, request: FastifyRequest) => Promise<Viewer | null>

/** Who that was at the last look-up, from memory: to be believed only when a look-up of now says the same. */
export type LastSeen = (services: Services, request: FastifyRequest) => Viewer | undefined

/**
 * The HTTP server: every route of every domain, bound the same way. Refuse foreign pages, find the viewer, check the
 * declared access, bound the calls, parse, run the action; a write in a transaction that keeps its answer under its key.
 */
export async function createHttp(
  services: Services,
  routes: Route[],
  findViewer: FindViewer,
  lastSeen: LastSeen,
): Promise<FastifyInstance> {
  const http: FastifyInstance = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < services.config.trustedProxies,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 400 },
    // For uploads over a slow line; other bodies are cut off sooner, below.
    requestTimeout: 30 * 60_000,
    // Who comes over an open connection while we stop is still served; the answer ends the connection.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // For an address that cannot be read there is no route, so no hook runs.
    frameworkErrors: (_error, request, reply) => {
      securityHeaders(services.config, request, reply)
      void sendProblem(reply, new Refusal(400, 'input.invalid'))
    },
    clientErrorHandler: refuseUnreadable(services.config),
  })
  demandAccess(http)
  await http.register(cookie)
  http.addHook('onRequest', async (request, reply) => securityHeaders(services.config, request, reply))
  http.addHook('onRequest', async (request) => cutOffSlowBody(request))
  http.addHook('onSend', async (request, reply) => {
    if (isStillComing(request)) reply.header('connection', 'close')
  })
  http.addHook('onResponse', async (request, reply) => observeRequest(request, reply))
  http.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) {
      logDenial(request, refusal)
      return sendProblem(reply, refusal)
    }
    request.log.error({ err: error, action: request.routeOptions.url }, 'a request failed')
    return reply
      .code(500)
      .type('application/problem+json')
      .header('cache-control', 'private, no-store')
      .send({ type: 'about:blank', title: 'failed', status: 500, code: 'failed' })
  })
  // Raw uploads: the action reads the stream itself.
  http.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  for (const route of routes) bind(http, services, route, findViewer, lastSeen)
  return http
}

declare module 'fastify' {
  interface FastifyRequest {
    viewerId?: string | undefined
  }
}

function bind(
  http: FastifyInstance,
  services: Services,
  { endpoint, action, ownTransaction, isBrief }: Route,
  findViewer: FindViewer,
  lastSeen: LastSeen,
) {
  const isWrite = endpoint.method !== 'GET'
  const parts = inputParts(endpoint)
  const needsKey = isWrite && !endpoint.repeatable && endpoint.access !== 'anyone'
  http.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { access: endpoint.access },
    handler: async (request, reply) => {
      if (isWrite) refuseForeignWriting(services.config, request)
      else refuseForeignReading(request)
      let bounded: Promise<void> | undefined
      /** What comes before every action; also what it needs to know. A reading that is done anew counts as one call. */
      const admit = async (viewer: Viewer | null) => {
        request.viewerId = viewer?.id
        checkAccess(endpoint.access, viewer)
        bounded ??= limitCalls(
          endpoint.name,
          viewer?.id ?? request.ip,
          endpoint.limit ?? services.config.callsPerMinute,
        )
        await bounded
        const input = parseInput(parts, request)
        const [now, log, origin] = [services.now(), request.log as never, request.ip]
        return { input, base: { services, viewer, now, log, origin, request, reply } }
      }
      reply.header('cache-control', 'private, no-store')
      const sqlOutside = services.sql as unknown as Query
      if (!isWrite && !endpoint.raw)
        return asLastSeen(lastSeen(services, request), findViewer(services, request), async (viewer) => {
          const { base, input } = await admit(viewer)
          const read = (sql: Query) => action({ ...base, sql } satisfies Context, input)
          return checked(services, endpoint, await (isBrief ? readBriefly(services, read) : read(sqlOutside)))
        })
      const viewer = await findViewer(services, request)
      const { base, input } = await admit(viewer)
      if (endpoint.raw || ownTransaction) {
        const answer = await action({ ...base, sql: sqlOutside } satisfies Context, input)
        if (!endpoint.raw) return checked(services, endpoint, answer)
        if (isWrite) services.wake()
        return answer ?? reply
      }
      const key = needsKey ? keyOf(request) : undefined
      const named = key && viewer && { accountId: viewer.id, key, hash: requestHash(endpoint.name, input) }
      const answer = await write(services, named || null, async (sql, ending) =>
        checked(services, endpoint, await action({ ...base, sql, ending } satisfies Context, input)),
      )
      if (typeof answer === 'string') reply.type('application/json; charset=utf-8')
      services.wake()
      return answer
    },
  })
}

/**
 * Runs an action in a transaction of its own. A write that has a name happens once: whoever fails with it, in whatever way,
 * gets the answer of the first time when there was one.
 * @returns the answer, as JSON already where it is kept
 */
async function write(
  { sql: pool, log }: Services,
  named: NamedWrite | null,
  work: (sql: Query, ending: Ending) => Promise<unknown>,
): Promise<unknown> {
  if (!named) return transaction(pool, work)
  try {
    return await transaction(
      pool,
      async (sql, ending) => JSON.stringify(await work(sql, ending)),
      (sql, answer) => [keepAnswer(sql, named, answer)],
    )
  } catch (error) {
    const before = await answerBefore(pool, named).catch((later: unknown) => {
      if (later instanceof Refusal) throw later
      log.warn({ err: later }, 'nobody knows whether a write that failed happened before')
      return null
    })
    if (before) return before.answer
    throw error
  }
}

const slowBodySeconds = 30

/** A body that drips in holds a connection; only raw uploads may take their time. */
function cutOffSlowBody(request: FastifyRequest) {
  const { headers, raw } = request
  if (headers['content-type'] === 'application/octet-stream') return
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) return
  const timer = setTimeout(() => raw.complete || raw.destroy(), slowBodySeconds * 1000)
  timer.unref()
  raw.once('close', () => clearTimeout(timer))
}

/** Of a body that nobody reads after the answer, the rest would hold the connection for as long as it drips. */
const isStillComing = ({ headers, raw }: FastifyRequest) =>
  raw.complete === false && Boolean(headers['transfer-encoding'] || Number(headers['content-length']))

function checkAccess(access: Access, viewer: Viewer | null) {
  if (access === 'anyone') return
  if (!viewer) throw new Refusal(401, 'session.missing')
  if (access === 'editor' && !isAtLeast(viewer, 'editor')) throw forbidden()
  if (access === 'community-manager' && !isAtLeast(viewer, 'community_manager')) throw forbidden()
  if (access === 'administrator' && !isAtLeast(viewer, 'administrator')) throw forbidden()
}

function keyOf(request: FastifyRequest): string {
  const parsed = z.uuid().safeParse(request.headers['idempotency-key'])
  if (!parsed.success)
    throw new Refusal(400, 'idempotency.missing', { fields: { 'Idempotency-Key': { code: 'required' } } })
  return parsed.data
}

const nothing = z.strictObject({})

/** What an endpoint accepts, part by part; without a body it accepts none, and a raw one reads it itself. */
const inputParts = ({ params = nothing, query = nothing, body = nothing, raw }: Endpoint) =>
  [['params', params], ['query', query], ...(raw ? [] : [['body', body] as const])] as const

function parseInput(parts: ReturnType<typeof inputParts>, request: FastifyRequest): object {
  const input: Record<string, unknown> = {}
  for (const [part, schema] of parts) {
    const parsed = schema.safeParse(request[part] ?? {}, { reportInput: true })
    if (!parsed.success) throw inputRefusal(parsed.error)
    Object.assign(input, parsed.data)
  }
  return input
}

/** Outside production every answer is held to its contract, so that nothing leaves that was not agreed. */
function checked(services: Services, endpoint: Endpoint, answer: unknown): unknown {
  if (services.config.environment === 'production') return answer ?? {}
  const parsed = endpoint.output.safeParse(JSON.parse(JSON.stringify(answer ?? {})))
  if (!parsed.success) throw new Error(`${endpoint.name} answered against its contract: ${parsed.error.message}`)
  return answer ?? {}
}

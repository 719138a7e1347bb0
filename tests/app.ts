import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { type Logger, pino } from 'pino'
import type { Endpoint, OutputOf, SendOf } from '../contract/endpoint.ts'
import { startWeb, startWorker } from '../server/app.ts'
import { sessionCookie } from '../server/identity/session-token.ts'
import { readConfig } from '../server/platform/config.ts'
import type { Services } from '../server/platform/context.ts'
import { openDatabase } from '../server/platform/database.ts'
import { pgOptionsOf } from '../server/platform/jobs.ts'
import { logError } from '../server/platform/log-error.ts'
import { startSequencer } from '../server/platform/sequencer.ts'
import { createServices } from '../server/platform/services.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { insertPerson, type PersonDetails } from './insert-person.ts'
import { requestOf } from './request-of.ts'

export interface Answer<T = unknown> {
  status: number
  body: T
  headers: Record<string, string | string[] | number | undefined>
}

/** Somebody who can call endpoints in a test. */
export interface Caller {
  id: string
  name: string
  cookie: string
  /** Calls and expects success; the error shows status and body. */
  call<E extends Endpoint>(endpoint: E, input?: SendOf<E>, options?: { key?: string }): Promise<OutputOf<E>>
  /** Calls and gives whatever came. */
  try<E extends Endpoint>(endpoint: E, input?: Record<string, unknown>, options?: { key?: string }): Promise<Answer>
}

export interface TestAppOptions {
  worker?: boolean
  now?: () => Date
  log?: Logger
  /** To go on in what another test app left, or beside it; whoever made it drops it. */
  database?: TestDatabase
  dataFolder?: string
  /** The built web to serve; by default none. */
  webFolder?: string
}

/**
 * Plein whole, on a database of its own, without a port: HTTP by injection, the sequencer, the consumer and the jobs.
 * `settle()` waits until every announced fact was digested.
 */
export async function testApp(options: TestAppOptions = {}) {
  const database = options.database ?? (await testDatabase())
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    DATA_FOLDER: options.dataFolder ?? join(tmpdir(), `plein-test-${randomBytes(4).toString('hex')}`),
  })
  const log = options.log ?? pino({ level: process.env.TEST_LOG ?? 'silent', serializers: { err: logError } })
  const direct = openDatabase({ url: database.url, max: 3, applicationName: 'plein-test direct', statementTimeout: 0 })
  const sequencer = startSequencer(direct, log)
  const services: Services = createServices({
    config,
    log,
    sql: database.sql,
    aside: direct,
    wake: sequencer.wake,
    ...(options.now && { now: options.now }),
  })
  const worker = options.worker === false ? null : await startWorker(services, direct, pgOptionsOf(database.url))
  const web = await startWeb(services, direct, options.webFolder ?? new URL('../dist/none', import.meta.url).pathname)
  await web.http.ready()
  const { sql } = database
  await sql`insert into organisation (name) values ('Gemeente Lindeplein') on conflict do nothing`

  async function inject(cookie: string | null, endpoint: Endpoint, input: Record<string, unknown>, key: string) {
    const { url, body } = requestOf(endpoint, input)
    const request: InjectOptions = {
      method: endpoint.method,
      url,
      headers: {
        ...(cookie && { cookie: `${sessionCookie}=${cookie}` }),
        ...(endpoint.method !== 'GET' && { 'x-requested-with': 'plein', 'idempotency-key': key }),
      },
      ...(body !== undefined && { payload: body as object }),
    }
    const response = await web.http.inject(request)
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers }
  }

  const callerOf = (id: string, name: string, cookie: string | null): Caller => ({
    id,
    name,
    cookie: cookie ?? '',
    async call(endpoint, input, { key = randomUUID() } = {}) {
      const answer = await inject(cookie, endpoint, (input ?? {}) as Record<string, unknown>, key)
      if (answer.status >= 300)
        throw new Error(`${name}: ${endpoint.name} → ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body as never
    },
    try: async (endpoint, input = {}, { key = randomUUID() } = {}) => inject(cookie, endpoint, input, key),
  })

  return {
    sql,
    services,
    http: web.http,
    databaseUrl: database.url,
    outsider: callerOf('', 'nobody', null),
    /** A person with an active account and a session. */
    async person(name: string, details: PersonDetails = {}): Promise<Caller> {
      const { id, token } = await insertPerson(sql, name, details)
      return callerOf(id, name, token)
    },
    /** Somebody of another test app that shares this one's people: the same session, asked here. */
    as: (caller: Caller): Caller => callerOf(caller.id, caller.name, caller.cookie || null),
    /**
     * Waits until all facts so far have a position and the consumer had its turn with them: in this process, so that nothing
     * waits for company. What it could not digest stays as it is; see untilDigested for processes of their own.
     */
    async settle() {
      for (let round = 0; round < 400; round++) {
        sequencer.wake()
        const [row] = await sql<
          { waiting: number }[]
        >`select count(*)::int as waiting from outbox where position is null`
        if (!row?.waiting) break
        await new Promise((done) => setTimeout(done, 5))
      }
      await worker?.consumer.settle()
    },
    async stop() {
      // fetch keeps connections in hand that it never used; nobody waits for those
      web.http.server.closeAllConnections()
      await web.stop()
      await worker?.stop()
      await sequencer.stop()
      await direct.end({ timeout: 3 })
      if (!options.database) await database.drop()
      if (!options.dataFolder) await rm(config.dataFolder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof testApp>>

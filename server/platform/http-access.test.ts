import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Access, accessLevels, endpoint } from '../../contract/endpoint.ts'
import { readConfig } from './config.ts'
import type { Role, Services, Viewer } from './context.ts'
import type { Route } from './domain.ts'
import { createHttp } from './http.ts'

/** Who calls: nobody, or somebody with a role. */
type Who = 'nobody' | Role
const everybody: Who[] = ['nobody', 'employee', 'editor', 'community_manager', 'administrator']
const signedIn = everybody.slice(1)

const admitted: Record<Access, Who[]> = {
  anyone: everybody,
  'signed-in': signedIn,
  editor: ['editor', 'community_manager', 'administrator'],
  'community-manager': ['community_manager', 'administrator'],
  administrator: ['administrator'],
  // these look further in the action itself
  self: signedIn,
  'group-seer': signedIn,
  'group-reader': signedIn,
  'group-member': signedIn,
  'group-host': signedIn,
  'item-reader': signedIn,
  'item-author': signedIn,
}

let http: FastifyInstance
/** As whom an action ran. */
let ran: (string | undefined)[] = []
const act = async ({ viewer }: { viewer: Viewer | null }) => {
  ran.push(viewer?.role)
  return {}
}
const methods = ['GET', 'PUT'] as const
const routesFor = (access: Access): Route[] =>
  methods.map((method) => ({
    endpoint: endpoint({
      name: `${method} as ${access}`,
      method,
      path: `/api/${access}`,
      access,
      summary: 'Answers whoever is let in.',
      output: z.strictObject({}),
      // bytes need no transaction, and so no database here
      ...(method === 'PUT' && { raw: true, repeatable: true }),
    }),
    action: act as Route['action'],
  }))

beforeAll(async () => {
  const config = readConfig({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:3000', LOG_LEVEL: 'silent' })
  const log = pino({ level: 'silent' })
  const services = { config, log, now: () => new Date(), wake: () => {} } as unknown as Services
  http = await createHttp(
    services,
    accessLevels.flatMap(routesFor),
    async (_services, { headers }) =>
      headers.role === 'nobody' ? null : ({ id: headers.role, role: headers.role } as Viewer),
    () => undefined,
  )
  await http.ready()
})
afterAll(() => http.close())

describe.each(accessLevels)('a route for %s', (access) => {
  test.each(methods)('is opened to whom it says and to nobody else, by %s', async (method) => {
    for (const who of everybody) {
      ran = []
      const { statusCode, body } = await http.inject({
        method,
        url: `/api/${access}`,
        headers: { role: who, 'x-requested-with': 'plein', 'content-type': 'application/octet-stream' },
      })
      const mayIn = admitted[access].includes(who)
      const expected = mayIn ? 200 : who === 'nobody' ? 401 : 403
      expect(statusCode, `${who}: ${body}`).toBe(expected)
      // who is refused has nothing done for them either
      expect(ran, who).toEqual(mayIn ? [who === 'nobody' ? undefined : who] : [])
    }
  })
})

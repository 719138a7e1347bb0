import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import { metrics } from './metrics.ts'

const open = { logLevel: 'silent', config: { access: 'anyone' } } as const

/** For whoever runs Plein: alive, able to work, and figures without names. Not below /api, without a session. */
export function serveHealth(http: FastifyInstance, services: Services) {
  http.get('/healthz', open, async () => ({ alive: true }))
  http.get('/readyz', open, async (_request, reply) => {
    try {
      await services.sql`select 1`
      return { ready: true }
    } catch {
      return reply.code(503).send({ ready: false })
    }
  })
  http.get('/metrics', open, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
}

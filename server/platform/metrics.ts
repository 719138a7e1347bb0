import type { FastifyReply, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus may know: routes by pattern, never an id, a name or a group. */
export const metrics = new Registry()
collectDefaultMetrics({ register: metrics, prefix: 'plein_' })

const requests = new Histogram({
  name: 'plein_http_request_seconds',
  help: 'Time from request to answer, by route pattern and status class.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
})

export const liveConnections = new Gauge({
  name: 'plein_live_connections',
  help: 'Open live connections on this process.',
  registers: [metrics],
})

export const eventsConsumed = new Counter({
  name: 'plein_events_total',
  help: 'Outbox events digested, by consumer and outcome.',
  labelNames: ['consumer', 'outcome'],
  registers: [metrics],
})

/** Counts an answer and how long it took, by route pattern. */
export function observeRequest(request: FastifyRequest, reply: FastifyReply) {
  requests.observe(
    {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: `${Math.floor(reply.statusCode / 100)}xx`,
    },
    reply.elapsedTime / 1000,
  )
}

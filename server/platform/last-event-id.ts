import type { FastifyRequest } from 'fastify'

/** The last position that the browser saw: in a header where it connected again by itself, in the address where we did. */
export function lastEventId({ headers, query }: FastifyRequest): number | null {
  const given = headers['last-event-id'] ?? (query as Record<string, unknown>).after
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null
}

import type { Endpoint } from '../contract/endpoint.ts'
import { sessionCookie } from '../server/identity/session-token.ts'
import { requestOf } from './request-of.ts'

/** Asks a Plein that listens somewhere, as somebody with this session would in a browser. */
export function fetchEndpoint(
  who: { address: string; token: string },
  endpoint: Endpoint,
  input: unknown,
  options: { key?: string | undefined; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Response> {
  const { url, body } = requestOf(endpoint, (input ?? {}) as Record<string, unknown>)
  return fetch(who.address + url, {
    method: endpoint.method,
    headers: {
      cookie: `${sessionCookie}=${who.token}`,
      ...(endpoint.method !== 'GET' && { 'x-requested-with': 'plein' }),
      ...(options.key && { 'idempotency-key': options.key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(options.signal && { signal: options.signal }),
  })
}

import { endpoints as descriptions } from 'virtual:endpoints'
import type { OutputOf, SendOf } from '../../../contract/endpoint.ts'
import type { endpoints } from '../../../contract/index.ts'
import { freshKey } from './fresh-key.ts'
import { tellReached } from './reached.ts'
import { OfflineError, refusalFrom } from './refusal-error.ts'
import { requestOf } from './request-of.ts'
import { forgetStarted, takeStarted } from './started.ts'

type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints & string
/** The flat input of an endpoint: path, query and body keys side by side. */
export type InputTo<Name extends EndpointName> = SendOf<Endpoints[Name]>
export type AnswerOf<Name extends EndpointName> = OutputOf<Endpoints[Name]>

export interface CallOptions {
  signal?: AbortSignal
  /** Give the same key when sending the same thing again, so that it happens once. A fresh one by default. */
  idempotencyKey?: string
  /** For endpoints that take raw bytes; goes as it is, instead of JSON. */
  bytes?: Blob | FormData
}

const signedOutListeners = new Set<() => void>()

/** Tells when the server no longer knows who is asking. Returns the way to stop listening. */
export function whenSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

/** Tells who listens that nobody is signed in here any more. */
export const tellSignedOut = () => {
  for (const listener of signedOutListeners) listener()
}

/**
 * Calls an endpoint of the contract.
 * @throws RefusalError when the server says no, OfflineError when it was not reached, AbortError when `signal` fires.
 */
export async function call<Name extends EndpointName>(
  name: Name,
  input: InputTo<Name>,
  options: CallOptions = {},
): Promise<AnswerOf<Name>> {
  const endpoint = descriptions[name]
  if (!endpoint) throw new TypeError(`${name} is not in the contract`)
  const { url, body } = requestOf(name, endpoint, (input ?? {}) as object)
  // The server takes writes only with this header, which a form on another site cannot send.
  const headers = new Headers({ Accept: 'application/json', 'X-Requested-With': 'plein' })
  if (body !== undefined && !options.bytes) headers.set('Content-Type', 'application/json')
  if (endpoint.method !== 'GET' && !endpoint.repeatable) {
    headers.set('Idempotency-Key', options.idempotencyKey ?? freshKey())
  }
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (options.bytes) init.body = options.bytes
  else if (body !== undefined) init.body = body

  if (init.method !== 'GET') forgetStarted()
  const response = await reach(url, init)
  if (response.ok) return (response.status === 204 ? {} : await readJson(response)) as AnswerOf<Name>
  if (response.status === 401) tellSignedOut()
  throw await refusalFrom(response)
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await ((init.method === 'GET' && takeStarted(url)) || fetch(url, init))
    tellReached(true)
    return response
  } catch (error) {
    if (init.signal?.aborted) throw error
    tellReached(false)
    throw new OfflineError('The server was not reached', { cause: error })
  }
}

// A connection that breaks half-way through an answer is as much a lost connection as one that never came about.
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) {
      throw new OfflineError('The answer did not arrive whole', { cause: error })
    }
    throw error
  }
}

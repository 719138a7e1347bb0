import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Config } from './config.ts'
import { forbidden } from './refusal.ts'

/** A write must come from our own pages: a header that a form cannot set, and no foreign origin. */
export function refuseForeignWriting({ publicUrl }: Pick<Config, 'publicUrl'>, request: FastifyRequest) {
  if (isFromElsewhere(request.headers)) throw forbidden('request.foreign')
  const origin = request.headers.origin
  if (origin && origin !== publicUrl && !isOwnHost(origin, request)) throw forbidden('request.foreign')
  if (request.headers['x-requested-with'] !== 'plein') throw forbidden('request.foreign')
}

/**
 * What a page of somebody else fetches in our reader's name stays unread by the browser, but its time and its failing
 * tell. Only a link may be followed from there.
 */
export function refuseForeignReading({ headers }: FastifyRequest) {
  if (isFromElsewhere(headers) && headers['sec-fetch-mode'] !== 'navigate') throw forbidden('request.foreign')
}

/** As the browser says itself; one that is too old to say it says nothing. */
const isFromElsewhere = ({ 'sec-fetch-site': site }: IncomingHttpHeaders) =>
  Boolean(site) && site !== 'same-origin' && site !== 'none'

const isOwnHost = (origin: string, request: FastifyRequest) => {
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    return false
  }
}

import type { FastifyRequest } from 'fastify'
import type { Refusal } from './refusal.ts'

const denials = new Set([401, 403, 404, 410, 429])
/** Inputs that name a thing which the caller may not know, or which is not theirs. */
const deniedFields = new Set(['not-found', 'unknown-file'])
const deniedFieldOf = ({ fields }: Refusal) =>
  Object.entries(fields ?? {}).find(([, { code }]) => deniedFields.has(code))?.[1].code

/** Leaves a line of a refusal that denies something: who asked what of which thing, from where. Other refusals leave none. */
export function logDenial(request: FastifyRequest, refusal: Refusal) {
  const field = deniedFieldOf(refusal)
  if (!denials.has(refusal.status) && !field) return
  request.log.info(
    {
      actor: request.viewerId,
      action: request.routeOptions.url,
      object: objectOf(request),
      result: field ?? refusal.code,
      origin: request.ip,
    },
    'denied',
  )
}

/** The ids in the address, as far as they are ids: what else stands there may be what people wrote. */
const objectOf = ({ params }: FastifyRequest) =>
  Object.values((params ?? {}) as Record<string, string>)
    .filter((value) => /^[0-9a-f-]{36}$/i.test(value))
    .join(' ')

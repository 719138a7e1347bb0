import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { databaseTrouble } from './database-trouble.ts'
import { type FieldProblem, Refusal } from './refusal.ts'

/** Turns what zod found into one problem a field: a code that the web has a sentence for, with its numbers. */
export function inputRefusal(error: z.ZodError): Refusal {
  const fields: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] ??= { code: 'unknown' }
      continue
    }
    fields[issue.path.join('.') || 'body'] ??= problemOf(issue)
  }
  return new Refusal(400, 'input.invalid', { fields })
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  switch (issue.code) {
    case 'too_small':
      return Number(issue.minimum) === 1 && issue.origin !== 'number'
        ? { code: 'required' }
        : { code: 'too-small', params: { minimum: Number(issue.minimum) } }
    case 'too_big':
      return { code: 'too-big', params: { maximum: Number(issue.maximum) } }
    case 'invalid_type':
      return issue.input === undefined ? { code: 'required' } : { code: 'wrong-type' }
    case 'custom':
      return { code: /^[a-z-]+$/.test(issue.message) ? issue.message : 'invalid' }
    default:
      return { code: 'invalid' }
  }
}

/** The one place where a refusal becomes an answer (RFC 9457). */
export function sendProblem(reply: FastifyReply, refusal: Refusal) {
  if (refusal.status === 429 && refusal.params?.seconds) reply.header('retry-after', String(refusal.params.seconds))
  return reply
    .code(refusal.status)
    .header('cache-control', 'private, no-store')
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: refusal.code,
      status: refusal.status,
      code: refusal.code,
      ...(refusal.fields && { fields: refusal.fields }),
      ...(refusal.params && { params: refusal.params }),
    })
}

/** What the framework, PostgreSQL or our own code threw, as a refusal where the caller is to blame; else null. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new Refusal(413, 'body.too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) return new Refusal(415, 'body.type')
  if (statusCode === 429) return new Refusal(429, 'limit.reached', { params: { seconds: 60 } })
  // text that PostgreSQL cannot store (NUL), a number or date out of range, a malformed id or date
  if (code && ['22021', '22P05', '22003', '22P02', '22007', '22008'].includes(code))
    return new Refusal(400, 'input.invalid')
  const trouble = databaseTrouble(error)
  if (trouble) return new Refusal(trouble === 'busy' ? 409 : 503, refusalCodes[trouble])
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Refusal(400, 'input.invalid')
  return null
}

// two writers met: the caller may simply try again
const refusalCodes = { busy: 'busy', slow: 'too-slow', full: 'disk-full', away: 'database-away' } as const

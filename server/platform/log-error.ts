import { stdSerializers } from 'pino'

/** What PostgreSQL adds to an error to help: whole rows and parameters, and so what people wrote. */
const content = ['detail', 'where', 'hint', 'query', 'parameters', 'args', 'internal_query', 'internalQuery'] as const

/**
 * An error as the log keeps it: kind, message, stack and the codes of the database, without what people wrote. For the
 * `err` serializer of pino.
 */
export function logError(error: Error): object {
  const known = stdSerializers.err(error)
  // The serializer's own fields stand on its prototype; the added ones are copied, so that the error itself stays whole.
  const kept: Record<string, unknown> = {}
  for (const key in known) if (!content.some((one) => one === key)) kept[key] = known[key as keyof typeof known]
  return kept
}

import { Refusal } from './refusal.ts'

/**
 * The refusal of a file as a whole: too large, damaged, hostile or not what it claims to be. Codes start with `file.`.
 * Problems of single rows are not this; they are listed beside the rows that are fine.
 * @param cause The error underneath, for the log; it is not part of the answer.
 */
export function unreadable(code: string, params?: Record<string, string | number>, cause?: unknown): Refusal {
  const refusal = new Refusal(422, `file.${code}`, params ? { params } : {})
  if (cause !== undefined) refusal.cause = cause
  return refusal
}

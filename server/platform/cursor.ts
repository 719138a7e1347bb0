import type { z } from 'zod'
import { badField } from './refusal.ts'

/** Packs the last row's sort values, so that the next page begins right behind it. Opaque to callers, not secret. */
export const encodeCursor = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * Unpacks a cursor and holds it to the schema of the list that gave it; undefined stays undefined (the first page).
 * @throws Refusal 422 on the field `cursor`.
 */
export function decodeCursor<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    throw badField('cursor', 'invalid')
  }
}

import { z } from 'zod'
import { badField } from './refusal.ts'

/** The place in a list that is ordered by a moment and an id, as most are. */
export const momentPlace = z.tuple([z.iso.datetime(), z.uuid()])

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

/**
 * Cuts what was read to one page.
 * @param rows one more than `size` were asked for: that one tells whether there is a next page
 * @param placeOf the values by which the list is ordered, as its cursor holds them
 */
export function cutPage<Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (last: Row) => unknown,
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  return { page, next: last ? encodeCursor(placeOf(last)) : null }
}

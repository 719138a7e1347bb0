import { z } from 'zod'
import { isSeen } from './is-seen.ts'

/** The schemas that many endpoints share. Every string and list is bounded, so that no input can grow without end. */

// Control characters other than tab and line breaks never belong in what people type.
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: refusing them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const controlOrBreak = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: refusing them is the point

/** Of anything: a random UUID, which tells nothing. */
export const id = z.uuid()
/** One line of text, trimmed; refuses control and direction-override characters and, where it may not be empty, what nobody sees. */
export const line = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !controlOrBreak.test(text), { error: 'control-characters' })
    .refine((text) => !min || isSeen(text), { error: 'required' })
/** Several lines of plain text, trimmed; as `line`. */
export const lines = (max: number, min = 0) =>
  z
    .string()
    .max(max * 4)
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !control.test(text), { error: 'control-characters' })
    .refine((text) => !min || isSeen(text), { error: 'required' })
// Years that the database and every calendar know: it has no year 0000.
const isInAnAge = (text: string) => text >= '0001'
/** A moment as ISO 8601 in UTC. */
export const moment = z.iso.datetime().refine(isInAnAge, { error: 'out-of-range' })
/** Keyset cursor as an earlier answer gave it; opaque to callers. */
export const cursor = z.string().min(1).max(300)
/** Which page of a keyset list: behind a cursor, and how many rows at most (`fallback` when not said). */
export const paging = (max: number, fallback: number) => ({
  cursor: cursor.optional(),
  size: z.coerce.number().int().min(1).max(max).default(fallback),
})
/** Booleans in a query string. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
/** Version that the caller last saw; another one gives 409. */
export const version = z.number().int().min(1).max(1_000_000_000)
/** An address for mail, trimmed and in small letters. */
export const email = z.string().max(320).trim().toLowerCase().pipe(z.email())
export const nothing = z.strictObject({})

/** One page of a list that pages by keyset: `next` is null at the end. */
export const pageOf = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), next: cursor.nullable() })

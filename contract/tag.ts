import { z } from 'zod'
import { isNormalisedTag } from './normalise-tag.ts'

/** A tag as it is stored and compared: see `normaliseTag`. */
export const tagName = z
  .string()
  .min(1)
  .max(50)
  .refine(isNormalisedTag, { error: 'A tag has lower-case letters, digits, and - + # . _ between or after them' })

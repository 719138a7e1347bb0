import { z } from 'zod'
import { id } from './fields.ts'

/** A person as drawn beside whatever they do: name, what they do, face. */
export const personBrief = z.strictObject({
  id,
  name: z.string(),
  jobTitle: z.string(),
  /** Name of the department. */
  department: z.string().nullable(),
  /** Id of the photo's file. */
  photo: id.nullable(),
})
export type PersonBrief = z.output<typeof personBrief>

/** A face in a row of them. */
export const face = personBrief.pick({ id: true, name: true, photo: true })

/** Whose word it is. Today always a person; masks of the anonymous button will be the other kind. */
export const author = z.strictObject({ kind: z.literal('person'), ...personBrief.shape })
export type Author = z.output<typeof author>

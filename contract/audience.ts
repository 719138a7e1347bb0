import { z } from 'zod'
import { id } from './fields.ts'

export { everyone } from './everyone.ts'

/** Where something is placed, as drawn on a card: "in Buitendienst". */
export const audienceBrief = z.strictObject({
  id,
  kind: z.enum(['everyone', 'group', 'department']),
  /** Empty for everyone: the web has the words. */
  name: z.string(),
  /** Of a group, for its address; else null. */
  slug: z.string().nullable(),
  /** Who can see it: everyone ('open'), or only who belongs to it. */
  visibility: z.enum(['open', 'closed', 'secret']),
})
export type AudienceBrief = z.output<typeof audienceBrief>

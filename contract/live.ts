import { z } from 'zod'

/** What the live connection sends: which kind of fact, and the ids to look up again. Never content. */
export const liveMessage = z.strictObject({
  type: z.string(),
  itemId: z.uuid().optional(),
  commentId: z.uuid().optional(),
  groupId: z.uuid().optional(),
  personId: z.uuid().optional(),
})
export type LiveMessage = z.output<typeof liveMessage>

/** Where the event stream is. It is not an endpoint of the list: it never ends. */
export const livePath = '/api/live'

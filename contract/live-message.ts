/** What the live connection sends: which kind of fact, and the ids to look up again. Never content. */
export interface LiveMessage {
  /**
   * The fact's kind, 'hello' at the start, or 'reload' when too much was missed. 'rights.changed': what the viewer may see is
   * more or less than before.
   */
  type: string
  itemId?: string
  commentId?: string
  groupId?: string
  personId?: string
  /** With what is for everyone: over how many milliseconds screens spread their reading again. */
  spread?: number
}

/** Where the event stream is. It is not an endpoint of the list: it never ends. */
export const livePath = '/api/live'

/** Something that is wrong, and what to do about it: a sentence each, without secrets. */
export interface Finding {
  what: string
  remedy: string
}

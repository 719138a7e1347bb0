export type UnreadableParams = Record<string, string | number>

/**
 * A file that cannot be read as a whole: too large, damaged, hostile or not what it claims to be. Row problems are not
 * this; they are listed beside the rows that are fine. The web translates `code` with `params`; the message is for logs.
 */
export class Unreadable extends Error {
  readonly code: string
  readonly params: UnreadableParams

  constructor(code: string, params: UnreadableParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'Unreadable'
    this.code = code
    this.params = params
  }
}

/** What was wrong with one field; the web turns code and params into a sentence in the reader's language. */
export interface FieldProblem {
  code: string
  params?: Record<string, string | number>
}

/**
 * The one error that callers are meant to see. It is mapped once, to problem+json: a status, a stable code such as
 * 'group.last-host', the fields that are to blame, and parameters for the sentence on screen. Never put content of
 * somebody else in it.
 */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Record<string, FieldProblem> | undefined
  readonly params: Record<string, string | number> | undefined

  constructor(
    status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503,
    code: string,
    detail: { fields?: Record<string, FieldProblem>; params?: Record<string, string | number> } = {},
  ) {
    super(code)
    this.status = status
    this.code = code
    this.fields = detail.fields
    this.params = detail.params
  }
}

/** The same answer for what does not exist and for what the caller may not know exists. */
export const notFound = () => new Refusal(404, 'not-found')

/** For what the caller may see but not do. */
export const forbidden = (code = 'forbidden') => new Refusal(403, code)

/** Bad input in one named field. */
export const badField = (field: string, code: string, params?: Record<string, string | number>) =>
  new Refusal(422, 'input.invalid', { fields: { [field]: params ? { code, params } : { code } } })

/** Somebody else changed it since the caller last looked; the caller keeps its text and may look again. */
export const changedMeanwhile = (version: number) => new Refusal(409, 'version.changed', { params: { version } })

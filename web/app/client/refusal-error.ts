/** One reason, as a code that the web has a sentence for, with the values that go into the sentence. */
export interface Reason {
  code: string
  params: Record<string, string | number>
}

/** The server understood the request and said no. The web turns `code` and `fields` into sentences. */
export class RefusalError extends Error {
  override name = 'RefusalError'
  readonly status: number
  readonly code: string
  /** Per input field, by the name it has in the contract. */
  readonly fields: Record<string, Reason>
  readonly params: Record<string, string | number>

  constructor(status: number, code: string, fields: Record<string, Reason> = {}, params: Reason['params'] = {}) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.fields = fields
    this.params = params
  }
}

/** The request never reached the server: no network, or the server is away. Nothing is lost by sending it again. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}

/** Reads a problem+json answer; an answer without one (a proxy's page, say) becomes the code `unavailable` or `failed`. */
export async function refusalFrom(response: Response): Promise<RefusalError> {
  const problem: unknown = await response.json().catch(() => undefined)
  if (!isProblem(problem)) return new RefusalError(response.status, response.status >= 502 ? 'unavailable' : 'failed')
  return new RefusalError(response.status, problem.code, problem.fields, problem.params)
}

interface Problem {
  code: string
  fields?: Record<string, Reason>
  params?: Reason['params']
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}

/** What the browser needs to know about an endpoint. Schemas stay on the server: Zod never reaches the browser. */
export interface EndpointDescription {
  method: string
  path: string
  paramKeys: string[]
  queryKeys: string[]
  bodyKeys: string[]
  /** Repeating it changes nothing by nature, so it carries no Idempotency-Key. */
  repeatable: boolean
}

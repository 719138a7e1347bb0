import type { EndpointDescription } from '../../../contract/endpoint-description.ts'

export interface RequestParts {
  url: string
  /** JSON, or undefined when the endpoint takes no body. */
  body: string | undefined
}

/**
 * Splits the flat input of an action into path, query string and JSON body, by the keys the contract gives each.
 * Undefined values are left out; lists in a query repeat their key.
 * @throws TypeError when the path needs a parameter that the input lacks, or the input has a key the contract lacks.
 */
export function requestOf(name: string, endpoint: EndpointDescription, input: object): RequestParts {
  const values = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const take = (key: string) => {
    const value: unknown = values.get(key)
    values.delete(key)
    return value
  }
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => {
    const value = take(key)
    if (value === undefined || value === '') throw new TypeError(`${name} needs ${key}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const key of endpoint.queryKeys) {
    const value = take(key)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(key, String(one))
    }
  }
  const body = Object.fromEntries(
    endpoint.bodyKeys.map((key) => [key, take(key)]).filter(([, value]) => value !== undefined),
  )
  const [stray] = values.keys()
  if (stray !== undefined) throw new TypeError(`${name} has no ${stray} in the contract`)
  return {
    url: query.size > 0 ? `${path}?${query}` : path,
    body: endpoint.bodyKeys.length > 0 ? JSON.stringify(body) : undefined,
  }
}

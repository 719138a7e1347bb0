import type { Endpoint } from '../contract/endpoint.ts'

/** Splits a flat input over path, query string and body, as the web's client does. */
export function requestOf(endpoint: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input }
  let url = endpoint.path
  for (const name of Object.keys(endpoint.params?.shape ?? {})) {
    url = url.replace(`:${name}`, encodeURIComponent(String(rest[name])))
    delete rest[name]
  }
  const query = new URLSearchParams()
  const queryKeys = endpoint.method === 'GET' ? Object.keys(rest) : Object.keys(endpoint.query?.shape ?? {})
  for (const name of queryKeys) {
    const value = rest[name]
    if (value !== undefined && value !== null) query.append(name, String(value))
    delete rest[name]
  }
  const text = query.toString()
  const hasBody = endpoint.method !== 'GET' && (endpoint.body || Object.keys(rest).length > 0)
  return { url: text ? `${url}?${text}` : url, body: hasBody ? rest : undefined }
}

import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EndpointDescription } from '../contract/endpoint-description.ts'

interface Declared {
  name: string
  method: string
  path: string
  params?: { shape: object }
  query?: { shape: object }
  body?: { shape: object }
  repeatable?: boolean
}

/** Describes every endpoint of the contract, by name. */
export async function describeEndpoints(): Promise<Record<string, EndpointDescription>> {
  const contract = pathToFileURL(fileURLToPath(new URL('../contract/index.ts', import.meta.url))).href
  const { endpoints } = (await import(contract)) as { endpoints: Record<string, Declared> }
  const keysOf = (part: { shape: object } | undefined) => Object.keys(part?.shape ?? {})
  return Object.fromEntries(
    Object.values(endpoints).map((one) => [
      one.name,
      {
        method: one.method,
        path: one.path,
        paramKeys: keysOf(one.params),
        queryKeys: keysOf(one.query),
        bodyKeys: keysOf(one.body),
        repeatable: one.method === 'GET' || one.repeatable === true,
      },
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await describeEndpoints()))

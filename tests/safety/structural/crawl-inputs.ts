import fc from 'fast-check'
import type { z } from 'zod'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { anyInput, type KnownIds } from '../../any-input.ts'

/** Values worth trying, by the name of the key that takes them. */
export type Candidates = Record<string, string[]>

type Input = Record<string, unknown>

/** Values to try for one key: what is known, or every choice that the schema gives. */
function valuesOf(key: string, schema: z.ZodType, candidates: Candidates): string[] {
  let def = (schema as unknown as { _zod: { def: { innerType?: typeof schema; entries?: object } } })._zod.def
  while (def.innerType) def = (def.innerType as unknown as { _zod: { def: typeof def } })._zod.def
  return candidates[key] ?? (def.entries ? Object.values(def.entries) : [])
}

/** Every combination of what stands in the path; then each part of the query by itself. */
export function knownInputs(endpoint: Endpoint, candidates: Candidates): Input[] {
  const paths = Object.entries(endpoint.params?.shape ?? {}).reduce<Input[]>(
    (made, [key, schema]) =>
      made.flatMap((input) => valuesOf(key, schema, candidates).map((value) => ({ ...input, [key]: value }))),
    [{}],
  )
  const queries = Object.entries(endpoint.query?.shape ?? {}).flatMap(([key, schema]) =>
    valuesOf(key, schema, candidates).map((value) => ({ [key]: value })),
  )
  const search = endpoint.query && 'q' in endpoint.query.shape ? { q: candidates.q?.[0] } : {}
  return paths.flatMap((path) => [path, ...queries.map((query) => ({ ...search, ...path, ...query }))])
}

const seed = 20261122

/** Inputs made from the schemas, the same ones in every run: valid and hostile, with ids of the candidates. */
export function inventedInputs(endpoint: Endpoint, candidates: Candidates, any: string[], count: number): Input[] {
  const known: KnownIds = { ...candidates, any }
  return fc.sample(anyInput(endpoint, known), { seed, numRuns: count })
}

/** For a write: each combination of the path, with bodies made from the schema. */
export function writeInputs(endpoint: Endpoint, candidates: Candidates, any: string[], count: number): Input[] {
  const paths = knownInputs({ ...endpoint, query: undefined } as Endpoint, candidates)
  const bodies = inventedInputs(endpoint, candidates, any, Math.max(count, Math.min(paths.length, 3 * count)))
  return bodies.map((body, nth) => ({ ...body, ...(nth % 2 === 0 ? paths[nth % paths.length] : {}) }))
}

/** An address holds no half surrogate pairs: a client cannot send them there either. */
export function sendable(endpoint: Endpoint, input: Input): Input {
  const inAddress = { ...endpoint.params?.shape, ...endpoint.query?.shape }
  const text = (value: unknown) => {
    try {
      return String(value).toWellFormed()
    } catch {
      return 'not a text'
    }
  }
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, key in inAddress && value != null ? text(value) : value]),
  )
}

import fc from 'fast-check'
import { z } from 'zod'
import { everyone } from '../contract/audience.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { richText, shortText } from '../contract/rich-text.ts'
import { anyDocument } from './any-document.ts'

/** Ids that exist, by the name of the input that asks for one; `any` for whatever else is an id. */
export type KnownIds = Record<string, string[]> & { any: string[] }

/** Texts that have broken something somewhere: signs that databases and screens stumble over, and marks of every syntax. */
export const hostileTexts = [
  ...[
    '',
    ' ',
    '\0',
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '\u202egpj.exe',
    '\u200e',
    '\ufeff',
    '\uffff',
    '\u0085',
    '\u2028',
  ],
  ...['%', '_', '\\', '%00', '../../etc/passwd', "'; select pg_sleep(9); --", '$1', '{{x}}', '<script>', '&amp;'],
  ...['a & b', '!', '*:', "'", '"', ':*', '|', '()', '-"', 'a'.repeat(5000), 'é'.repeat(3000), '😀'.repeat(1500)],
  ...[
    'e\u0301'.repeat(40),
    '🏳️‍🌈',
    'İ',
    'ß',
    'ﬃ',
    'null',
    'NaN',
    '-1',
    '1e309',
    '9'.repeat(400),
    '0x1F',
    'true',
    '__proto__',
  ],
  ...[
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '2026-02-30',
    '24:00',
    everyone,
  ],
]
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.constantFrom(null, true, false, [], {}, [[]], [null], [''], { length: 1e9 }, { toString: null }),
  fc.constantFrom(-1, 0, 0.5, 2 ** 31, 2 ** 53, 1e308, -(2 ** 63)),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}')),
  fc.nat(200).map((depth) => JSON.parse('['.repeat(depth + 1) + ']'.repeat(depth + 1))),
)

const moments = fc.oneof(
  fc.constantFrom('0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1969-12-31T23:59:59.5Z'),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)
const numbers = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.constantFrom(2 ** 31, -(2 ** 31), 2 ** 53 - 1, 1e15))
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'gevel',
    'De lampen',
    'Wim van den Berg',
    'nl',
    '#17604c',
    'Europe/Amsterdam',
    'a@lindeplein.nl',
    ...hostileTexts,
  ),
)

/** What lists give as their place to go on, and what a forger makes of it. */
const cursors = (ids: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const parts = { text: words, number: numbers, at: moments, id: ids, flag: fc.boolean() }
  const shapes = fc.oneof(
    fc.tuple(parts.at, parts.id),
    fc.tuple(parts.text, parts.id),
    fc.tuple(parts.number, parts.text, parts.id),
    fc.tuple(parts.at, parts.number, parts.id),
    fc.tuple(parts.flag, parts.number, parts.at, parts.id),
    fc.tuple(parts.number, parts.number, parts.number, parts.id),
    fc.tuple(fc.constantFrom('host', 'member'), parts.text, parts.id),
    fc.record({ asOf: parts.at, from: fc.integer({ min: 0, max: 1000 }) }),
    hostileValues,
  )
  return fc.oneof(
    { weight: 6, arbitrary: shapes.map((value) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url')) },
    words,
  )
}

type Def = { type: string; [key: string]: unknown }
const defOf = (schema: unknown) => (schema as { _zod: { def: Def } })._zod.def

/** Values of the form that a schema asks for: most of them pass, so that they reach the action behind it. */
function shaped(schema: z.ZodType, key: string, known: KnownIds): fc.Arbitrary<unknown> {
  if (schema === richText || schema === shortText) return anyDocument
  const def = defOf(schema)
  const inner = (part: unknown, name = key) => shaped(part as z.ZodType, name, known)
  const ids = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...(known[key] ?? known.any)) }, fc.uuid())
  if (key === 'cursor') return cursors(fc.oneof(ids, fc.constantFrom(...known.any)))
  if (key === 'ids' && def.type === 'pipe')
    return fc.array(fc.oneof(ids, words), { maxLength: 4 }).map((all) => all.join(','))
  switch (def.type) {
    case 'string':
      if (def.format === 'uuid') return ids
      if (def.format === 'datetime') return moments
      if (def.format === 'url') return fc.oneof(fc.webUrl(), words)
      return known[key] ? fc.oneof({ weight: 4, arbitrary: ids }, words) : words
    case 'number':
    case 'int':
      return fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 10 }) }, numbers)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>))
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]))
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 })
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape as object).map(([name, part]) => [name, inner(part, name)])),
        { requiredKeys: requiredOf(def.shape as Record<string, z.ZodType>) },
      )
    case 'record':
      return fc.dictionary(words, fc.oneof(inner(def.valueType), hostileValues), {
        maxKeys: 4,
      })
    case 'union':
      return fc.oneof(...(def.options as unknown[]).map((part) => inner(part)))
    case 'nullable':
      return fc.option(inner(def.innerType))
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
      return inner(def.innerType)
    case 'lazy':
      return inner((def.getter as () => unknown)())
    case 'pipe':
      return defOf(def.in).type === 'transform' ? inner(def.out) : inner(def.in)
    case 'unknown':
    case 'any':
      return hostileValues
    default:
      throw new Error(`${key}: make values for a schema of type ${def.type} here`)
  }
}

const requiredOf = (shape: Record<string, z.ZodType>): string[] =>
  Object.keys(shape).filter((name) => !['optional', 'default'].includes(defOf(shape[name]).type))

type Input = Record<string, unknown>
type Path = (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))
  return path.length ? [path, ...below] : below
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

/** Inputs for an endpoint: of the right form, with up to two of its parts hostile, sometimes with a key too many. */
export function anyInput(endpoint: Endpoint, known: KnownIds): fc.Arbitrary<Input> {
  const shape = { ...endpoint.params?.shape, ...endpoint.query?.shape, ...endpoint.body?.shape }
  const valid = shaped(z.strictObject(shape), '', known) as fc.Arbitrary<Input>
  const mutations = fc.array(fc.tuple(fc.nat(), hostileValues), { maxLength: 2 })
  const extra = fc.option(fc.constantFrom('role', 'authorId', 'state', 'id', '__proto__x'), { freq: 12 })
  return fc.tuple(valid, mutations, extra).map(([input, changes, more]) => {
    let made: Input = more ? { ...input, [more]: 'administrator' } : input
    for (const [nth, value] of changes) {
      const paths = pathsOf(made)
      if (paths.length) made = replaced(made, paths[nth % paths.length]!, value) as Input
    }
    return made
  })
}

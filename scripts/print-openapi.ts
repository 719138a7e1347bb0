import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { audienceBrief } from '../contract/audience.ts'
import { comment } from '../contract/conversation.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { endpoints } from '../contract/index.ts'
import { itemCard } from '../contract/item.ts'
import { personBrief } from '../contract/person-brief.ts'
import { richText, shortText } from '../contract/rich-text.ts'

export const openApiFile = new URL('../docs/api/openapi.json', import.meta.url)

/** The contract as OpenAPI 3.1, in the order of the list; the same contract gives the same text. */
export function openApi(): string {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of Object.values(endpoints) as Endpoint[]) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][endpoint.method.toLowerCase()] = operation(endpoint)
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Plein',
      version: '1',
      description:
        'Sign in with the session cookie. Writes carry `X-Requested-With: plein` and, unless they are repeatable, an `Idempotency-Key`. Refusals are problem+json with a code and the fields that are to blame.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-plein' } },
      schemas: { Problem: problem, ...namedSchemas() },
    },
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

const problem = {
  type: 'object',
  required: ['status', 'code'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'object' } },
    params: { type: 'object' },
  },
}

function operation(endpoint: Endpoint) {
  const isOpen = endpoint.access === 'anyone'
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    'x-access': endpoint.access,
    ...(isOpen ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query), ...key(endpoint)],
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
    }),
    responses: {
      200: endpoint.raw
        ? { description: 'Bytes, or what they became.' }
        : { description: 'Done.', content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } } },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const key = (endpoint: Endpoint) =>
  endpoint.method === 'GET' || endpoint.repeatable || endpoint.access === 'anyone'
    ? []
    : [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]

function parameters(where: 'path' | 'query', shape: z.ZodObject | undefined) {
  if (!shape) return []
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }))
}

/** Schemas that many answers share: written once, by name. */
const named = new Map<unknown, string>([
  [richText, 'RichText'],
  [shortText, 'ShortText'],
  [itemCard, 'ItemCard'],
  [comment, 'Comment'],
  [personBrief, 'PersonBrief'],
  [audienceBrief, 'AudienceBrief'],
])

const namedSchemas = () =>
  Object.fromEntries(
    [...named].map(([schema, name]) => {
      const text = JSON.stringify(schemaOf(schema as z.ZodType, 'output', schema))
      return [name, JSON.parse(text.replaceAll('#/$defs/', `#/components/schemas/${name}/$defs/`))]
    }),
  )

function schemaOf(schema: z.ZodType, io: 'input' | 'output', whole?: unknown) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const name = zodSchema === whole ? undefined : named.get(zodSchema)
      if (!name) return
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema]
      jsonSchema.$ref = `#/components/schemas/${name}`
    },
  })
  if (!JSON.stringify({ ...rest, $defs: undefined }).includes('#/$defs/')) delete rest.$defs
  return rest
}

if (import.meta.main) writeFileSync(openApiFile, openApi())

import type { z } from 'zod'

/**
 * Who may call an endpoint. The first five are checked before the action starts; the others name the relation that the
 * action itself checks while it loads its subject through the viewer. Either way the access matrix test holds each
 * endpoint to it for every role, kind of group and membership.
 */
export const accessLevels = [
  'anyone', // no session needed
  'signed-in', // any active account
  'editor', // editors, community managers and administrators
  'community-manager', // community managers and administrators
  'administrator',
  'self', // only on what is the caller's own
  'group-seer', // who may know that the group exists
  'group-reader', // who may read what is shared in the group
  'group-member', // active members, and hosts
  'group-host',
  'item-reader', // who may see at least one of the item's placements
  'item-author', // the author, or who moderates where the action says so
] as const
export type Access = (typeof accessLevels)[number]

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Shape = z.ZodObject
type Infer<S> = S extends z.ZodType ? z.output<S> : unknown
type Send<S> = S extends z.ZodType ? z.input<S> : unknown

export interface Endpoint<
  Name extends string = string,
  Params extends Shape | undefined = Shape | undefined,
  Query extends Shape | undefined = Shape | undefined,
  Body extends Shape | undefined = Shape | undefined,
  Output extends z.ZodType = z.ZodType,
  A extends Access = Access,
> {
  /** Verb-noun for actions, noun for reads; the action's file carries the same name in kebab-case. */
  name: Name
  method: Method
  /** Always below /api; parameters as `:itemId`. */
  path: string
  access: A
  /** One English sentence for the printed OpenAPI. */
  summary: string
  params?: Params
  query?: Query
  body?: Body
  output: Output
  /** Writes need an Idempotency-Key unless repeating them changes nothing by nature (a PUT that sets a value). */
  repeatable?: boolean
  /** The action streams or takes raw bytes, so the body is not JSON. */
  raw?: boolean
  /** Calls a minute for one account (or one address without a session); by default the setting CALLS_PER_MINUTE. */
  limit?: number
}

/**
 * Declares one endpoint. Every schema must be a strict object and the input keys must not overlap, because actions take
 * params, query and body as one flat input.
 * @throws Error at start when two parts of the input name the same key.
 */
export function endpoint<
  const Name extends string,
  Output extends z.ZodType,
  const A extends Access,
  Params extends Shape | undefined = undefined,
  Query extends Shape | undefined = undefined,
  Body extends Shape | undefined = undefined,
>(definition: Endpoint<Name, Params, Query, Body, Output, A>): Endpoint<Name, Params, Query, Body, Output, A> {
  const keys = [definition.params, definition.query, definition.body].flatMap((part) =>
    part ? Object.keys(part.shape) : [],
  )
  const double = keys.find((key, index) => keys.indexOf(key) !== index)
  if (double) throw new Error(`${definition.name}: '${double}' is named twice in params, query and body`)
  return definition
}

/** What an action receives: params, query and body, parsed, as one flat object. */
export type InputOf<E> =
  E extends Endpoint<string, infer Params, infer Query, infer Body, z.ZodType>
    ? Infer<Params> & Infer<Query> & Infer<Body>
    : never

/** What a caller sends: as InputOf, before defaults are filled in. */
export type SendOf<E> =
  E extends Endpoint<string, infer Params, infer Query, infer Body, z.ZodType>
    ? Send<Params> & Send<Query> & Send<Body>
    : never

export type OutputOf<E> = E extends { output: infer Output extends z.ZodType } ? z.output<Output> : never

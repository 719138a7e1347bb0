import type { FastifyInstance } from 'fastify'
import type { Endpoint, InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { Context, MemberContext, Services, WorkContext } from './context.ts'
import type { Delivery, Fact, OutboxEvent } from './outbox.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds actions of every shape; route() checks each one
type AnyAction = (context: any, input: any) => Promise<unknown>

export interface Route {
  endpoint: Endpoint
  action: AnyAction
  /** The action opens its own transaction, after slow work that must not hold a connection (hashing a password). */
  ownTransaction?: boolean
  /** A reading that asks only for what few rows hold, and which people wait for all day: it goes over one line, see readBriefly. */
  isBrief?: boolean
}

type RouteOptions = Pick<Route, 'ownTransaction' | 'isBrief'>

/** Binds an endpoint of the contract to the action that carries it out; nothing else belongs in routes.ts. */
export function route<E extends Endpoint & { access: 'anyone' }>(
  endpoint: E,
  action: (context: Context, input: InputOf<E>) => Promise<OutputOf<E>>,
  options?: RouteOptions,
): Route
export function route<E extends Endpoint>(
  endpoint: E,
  action: (context: MemberContext, input: InputOf<E>) => Promise<OutputOf<E>>,
  options?: RouteOptions,
): Route
export function route(endpoint: Endpoint, action: AnyAction, options: RouteOptions = {}): Route {
  return { endpoint, action, ...options }
}

/**
 * What a domain does when it or an earlier domain announces a fact. Runs in the worker, in the order of the facts; or for
 * many facts at once, where only what is there now counts and not in which order it came.
 */
export type Listener =
  | { kind: string; listen: (context: WorkContext, payload: never, event: OutboxEvent) => Promise<void> }
  | { kind: string; listenAll: ListenAll }

export type ListenAll = (context: WorkContext, facts: Fact<never>[]) => Promise<void>

/** What connected screens are told of a fact. Pure: it may only use what the fact carries. */
export interface LiveRule {
  kind: string
  deliver: (payload: never) => Delivery[]
}

/** A task of the worker, by name. */
export interface Job {
  name: string
  run: (context: WorkContext, payload: never) => Promise<void>
  /** Five-field cron in UTC, for what runs by the clock. */
  schedule?: string
}

/** The door of a domain to the composition root. */
export interface Domain {
  name: string
  routes?: Route[]
  listeners?: Listener[]
  live?: LiveRule[]
  jobs?: Job[]
  /** Addresses outside /api that browsers ask for by themselves: icons, a style sheet, the manifest. */
  raw?: (http: FastifyInstance, services: Services) => void
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type postgres from 'postgres'
import type { Config } from './config.ts'
import type { Sql } from './database.ts'
import type { Ending } from './transaction.ts'

/** A pool or a transaction: what an action needs to know is only that it can ask. */
export type Query = postgres.ISql<{ bigint: number }>

/** A part of a statement, to be put into another one. */
export type Fragment = postgres.Fragment

export type Role = 'employee' | 'editor' | 'community_manager' | 'administrator'

/** Whoever asks, as one look-up at the start of the request found them. Every read goes through this. */
export interface Viewer {
  /** Of the account and of the person: they share one id. */
  id: string
  sessionId: string
  role: Role
  language: 'nl' | 'en'
  departmentId: string | null
  /** Everyone, the active memberships, the own department and those above it: what one may see by belonging. */
  audiences: string[]
  /** The same without what one muted: what flows into the own stream. */
  flow: string[]
  /** The groups of which one is a host. */
  hosts: string[]
  /** Whom one follows. */
  follows: string[]
  /** What is kept of names, photos and visibility holds as long as this is the same; see the table directory_version. */
  directoryVersion: string
  /** When this session last proved who sits behind it. */
  provedAt: Date
}

/** What lives as long as the process. */
export interface Services {
  config: Config
  log: Logger
  /** The pool. Inside an action use context.sql, which is the transaction. */
  sql: Sql
  /** Only for finding who asks. */
  who: Sql
  /** Only for brief readings: see readBriefly. */
  brief: Sql
  /** Tells the sequencer that something was committed; cheap, coalesced. */
  wake(): void
  /**
   * Counts one try; throws Refusal 429 beyond the limit. Counted in the database, so over all processes. A cost of 0 only
   * asks whether the limit is passed. It uses a connection of its own: not for inside a transaction that waits on others.
   */
  limit(key: string, tries: number, seconds: number, cost?: number): Promise<void>
  /** The injected clock. */
  now(): Date
}

export interface Context {
  services: Services
  sql: Query
  /** In writes: what goes to the database with the commit; see leave, onceCommitted and emit. */
  ending?: Ending
  viewer: Viewer | null
  now: Date
  log: Logger
  /** Address of the caller, as far as trusted proxies tell. */
  origin: string
  /** Only for raw endpoints: sign-in sets cookies, files stream. */
  request: FastifyRequest
  reply: FastifyReply
}

export interface MemberContext extends Context {
  viewer: Viewer
}

/** For work that no request started: jobs and listeners. */
export interface WorkContext {
  services: Services
  sql: Query
  now: Date
  log: Logger
}

const rank: Record<Role, number> = { employee: 0, editor: 1, community_manager: 2, administrator: 3 }

/** Whether the viewer's role is at least this one. */
export const isAtLeast = (viewer: Pick<Viewer, 'role'>, role: Role) => rank[viewer.role] >= rank[role]

import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Services } from './context.ts'
import type { Sql } from './database.ts'
import { countedTries } from './limits.ts'

/** Puts together what lives as long as the process. Tests give their own clock. */
export const createServices = (parts: {
  config: Config
  log: Logger
  sql: Sql
  /**
   * Counts tries outside the pool of the actions: an action that holds a connection and waits for a second one of the
   * same pool would, with enough neighbours, wait for ever.
   */
  aside: Sql
  /**
   * One connection for finding who asks; the pool where none is given. Such questions are small and alike: together on one
   * line they cost less than each on its own, and they never wait behind what an action asks.
   */
  who?: Sql
  /** One connection for brief readings, for the same reason; the pool where none is given. See readBriefly. */
  brief?: Sql
  wake: () => void
  now?: () => Date
}): Services => ({
  config: parts.config,
  log: parts.log,
  sql: parts.sql,
  who: parts.who ?? parts.sql,
  brief: parts.brief ?? parts.sql,
  wake: parts.wake,
  limit: countedTries(parts.aside),
  now: parts.now ?? (() => new Date()),
})

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
  wake: () => void
  now?: () => Date
}): Services => ({
  config: parts.config,
  log: parts.log,
  sql: parts.sql,
  wake: parts.wake,
  limit: countedTries(parts.sql),
  now: parts.now ?? (() => new Date()),
})

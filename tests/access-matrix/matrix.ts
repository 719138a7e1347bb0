import type { Expectation } from './callers.ts'
import type { Cell } from './world.ts'

export interface Row {
  /** A valid input for this cell; makes fresh subjects, so that one call does not spoil the next. */
  input?: (cell: Cell) => Promise<Record<string, unknown>> | Record<string, unknown>
  /** Sends it otherwise than the callers of a test do: raw bytes, or with a session that may be spent. Gives the status. */
  call?: (cell: Cell) => Promise<number>
  expect: Expectation
  /** The group plays no part: called once instead of for every kind. */
  groupless?: boolean
  /** Why the matrix cannot call it the usual way, and which test holds it instead (a browser's keys). */
  heldBy?: string
}

export type Matrix = Record<string, Row>

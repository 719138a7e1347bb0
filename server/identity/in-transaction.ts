import type { Context, Query } from '../platform/context.ts'

/** Runs the writing end of an action that had slow work to do first, and wakes the sequencer after commit. */
export async function inTransaction<C extends Context, T>(context: C, write: (context: C) => Promise<T>): Promise<T> {
  const result = await context.services.sql.begin((sql) => write({ ...context, sql: sql as unknown as Query }))
  context.services.wake()
  return result as T
}

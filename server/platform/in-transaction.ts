import type { Query, Services } from './context.ts'

/**
 * Runs the writing end of what had slow work to do first, or is one of many, in a transaction of its own; and wakes the
 * sequencer after commit.
 */
export async function inTransaction<C extends { services: Services; sql: Query }, T>(
  context: C,
  write: (context: C) => Promise<T>,
): Promise<T> {
  const result = await context.services.sql.begin((sql) => write({ ...context, sql: sql as unknown as Query }))
  context.services.wake()
  return result as T
}

import { organisationFacts } from '../identity/index.ts'
import type { Context } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'

/**
 * Looking around as somebody else exists only in a demo organisation; and from outside only where the demo was started
 * as such, so that a demo on a public address is not open to all.
 * @throws Refusal 404 everywhere else, as if there were no such door
 */
export async function requireDemoDoor(context: Context): Promise<void> {
  const organisation = await organisationFacts(context)
  if (!organisation?.demo) throw notFound()
  if (!context.viewer && !context.services.config.isDemoOpen) throw notFound()
}

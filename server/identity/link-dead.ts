import type { Services } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** The same for a link or code that is unknown, used, too old, or of somebody who may no longer come in. */
export const linkDead = () => new Refusal(410, 'link.dead')

// Of 57 bits: even with 18,000 codes open, this many tries leave guessing hopeless, and nobody is kept out by it.
const wrongCodes = { tries: 3000, seconds: 600 }

/** Bounds how many wrong links and codes all callers together may try. */
export async function limitWrongLinks(services: Services, cost: 0 | 1): Promise<void> {
  await services.limit('link:wrong', wrongCodes.tries, wrongCodes.seconds, cost)
}

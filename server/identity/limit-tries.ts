import { createHash } from 'node:crypto'
import type { Services } from '../platform/context.ts'

const quarter = 15 * 60
/** Wrong answers a ten minutes by browsers that nobody signed in from before, over all accounts: what spraying is. */
const strangers = { tries: 150, seconds: 600 }

/** One name for what people typed, so that a made-up name has a count of its own like a real one. */
export const keyOfName = (name: string) =>
  createHash('sha256').update(name.trim().toLowerCase()).digest('base64url').slice(0, 24)

/**
 * Bounds guessing at one account. Addresses play no part, so a forged X-Forwarded-For changes nothing; a browser that
 * the account knows has a count of its own, so whoever hammers at an account does not lock its owner out.
 * @param known what knownDevice gave
 * @throws Refusal 429 with the seconds to wait.
 */
export async function limitTries(services: Services, what: string, subject: string, known: string | null) {
  if (known) return services.limit(`${what}:known:${known}:${subject}`, 10, quarter)
  await services.limit(`${what}:strangers`, strangers.tries, strangers.seconds, 0)
  await services.limit(`${what}:${subject}`, 10, quarter)
}

/** Counts a wrong answer of an unknown browser towards the limit of all of them together. */
export async function countWrongTry(services: Services, what: string, known: string | null) {
  if (!known) await services.limit(`${what}:strangers`, strangers.tries, strangers.seconds)
}

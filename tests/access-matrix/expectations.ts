import { type CallerName, callers, type Expectation, type Expected } from './callers.ts'

/** A table from a rule and its exceptions; who has no session is always asked to sign in, unless said otherwise. */
export const table = (rule: Expected, exceptions: Partial<Record<CallerName, Expected>> = {}): Expectation =>
  Object.fromEntries(
    callers.map((caller) => [
      caller,
      exceptions[caller] ?? (caller === 'outsider' || caller === 'deactivated' ? 'sign-in' : rule),
    ]),
  ) as Expectation

const insidersOnly = { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'yes' } as const
const insidersOnlyAlive = { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'no' } as const

/** No session is needed and none makes a difference. */
export const anyone = table('yes', { outsider: 'yes', deactivated: 'yes' })
/** Any active account, the group does not matter. */
export const signedIn = table('yes')
/** Roles from the newsroom up. */
export const editors = table('no', { editor: 'yes', communityManager: 'yes', administrator: 'yes' })
export const communityManagers = table('no', { communityManager: 'yes', administrator: 'yes' })
export const administrators = table('no', { administrator: 'yes' })

/** Whoever may read what is shared in the group. */
export const readers = table(insidersOnly, { member: 'yes', host: 'yes' })
/** Whoever may read, as long as the group lives: commenting, reacting. */
export const readersOfLiving = table(insidersOnlyAlive, {
  member: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' },
  host: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' },
})
/** Whoever knows the group, but only hosts may; the others are told no. */
export const hostsAmongReaders = table(
  { open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' },
  { member: 'no', host: 'yes' },
)

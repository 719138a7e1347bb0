/** Who calls. The first six are employees, told apart by what they are to the group. */
export const callers = [
  'outsider', // no session
  'employee', // signed in, not in the group
  'requested', // asked to join, waits
  'invited', // was invited, did not answer
  'exMember', // was a member and left
  'member',
  'host',
  'editor', // editor of the newsroom, not in the group
  'communityManager', // not in the group
  'administrator', // not in the group
  'deactivated', // was a member; the account was closed, the cookie is still there
] as const
export type CallerName = (typeof callers)[number]

export const groupKinds = ['open', 'closed', 'secret', 'archived'] as const
/** `archived` is an open group that was archived. */
export type GroupKind = (typeof groupKinds)[number]

export type Result = 'yes' | 'no' | 'hidden' | 'sign-in'

/** What a caller gets, for all kinds of group at once or for each. */
export type Expected = Result | Record<GroupKind, Result>
export type Expectation = Record<CallerName, Expected>

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, id, line, pageOf, paging, version } from './fields.ts'
import { language, role, timeZone } from './identity.ts'

/** The administrator's side of identity: accounts, the organisation, and mail that was not sent by SMTP. */

export const accountState = z.enum(['invited', 'active', 'deactivated'])

export const account = z.strictObject({
  accountId: id,
  name: z.string(),
  photo: z.string().nullable(),
  email: z.string().nullable(),
  staffNumber: z.string().nullable(),
  role,
  state: accountState,
  lastSeenOn: z.iso.date().nullable(),
  can: z.strictObject({ changeRole: z.boolean(), deactivate: z.boolean(), invite: z.boolean(), giveCode: z.boolean() }),
})
export type Account = z.output<typeof account>

const staffNumber = line(40, 1).regex(/^[\p{L}\p{N}._/ -]+$/u, { error: 'staff-number' })
const accountId = z.strictObject({ accountId: id })
const accountIds = z.strictObject({ accountIds: z.array(id).min(1).max(200) })

export const accounts = endpoint({
  name: 'accounts',
  method: 'GET',
  path: '/api/accounts',
  access: 'administrator',
  summary: 'Accounts by name, to search and filter.',
  query: z.strictObject({
    text: line(100).optional(),
    role: role.optional(),
    state: accountState.optional(),
    ...paging(100, 50),
  }),
  output: pageOf(account),
})

export const createAccount = endpoint({
  name: 'createAccount',
  method: 'POST',
  path: '/api/accounts',
  access: 'administrator',
  summary: 'Makes an account with an e-mail address, a staff number or both; invites by mail when asked.',
  body: z.strictObject({
    name: line(120, 1),
    email: email.nullable().default(null),
    staffNumber: staffNumber.nullable().default(null),
    role: role.default('employee'),
    invite: z.boolean().default(false),
  }),
  output: account,
})

export const changeAccount = endpoint({
  name: 'changeAccount',
  method: 'PUT',
  path: '/api/accounts/:accountId/sign-in-names',
  access: 'administrator',
  summary: 'Sets with what somebody signs in. Needs a fresh proof of the administrator.',
  params: accountId,
  body: z.strictObject({ email: email.nullable(), staffNumber: staffNumber.nullable() }),
  output: account,
  repeatable: true,
})

export const changeRole = endpoint({
  name: 'changeRole',
  method: 'PUT',
  path: '/api/accounts/:accountId/role',
  access: 'administrator',
  summary: 'Gives somebody else another role. The last administrator stays one.',
  params: accountId,
  body: z.strictObject({ role }),
  output: account,
  repeatable: true,
})

export const deactivateAccount = endpoint({
  name: 'deactivateAccount',
  method: 'PUT',
  path: '/api/accounts/:accountId/deactivation',
  access: 'administrator',
  summary: 'Ends somebody’s access at once: sessions, open links and live connections. What they wrote stays.',
  params: accountId,
  output: account,
  repeatable: true,
})

export const reactivateAccount = endpoint({
  name: 'reactivateAccount',
  method: 'DELETE',
  path: '/api/accounts/:accountId/deactivation',
  access: 'administrator',
  summary: 'Gives access back, with the ways to sign in of before.',
  params: accountId,
  output: account,
  repeatable: true,
})

export const inviteAccounts = endpoint({
  name: 'inviteAccounts',
  method: 'POST',
  path: '/api/account-invitations',
  access: 'administrator',
  summary: 'Mails an invitation link to people who have not signed in yet. An earlier link stops working.',
  body: accountIds,
  output: z.strictObject({
    invited: z.number().int(),
    /** Without an e-mail address, already active, or deactivated. */
    skipped: z.number().int(),
  }),
  limit: 60,
})

export const makeAccessCodes = endpoint({
  name: 'makeAccessCodes',
  method: 'POST',
  path: '/api/access-codes',
  access: 'administrator',
  summary: 'Makes one-time codes to print and hand out; each is shown this once. An earlier code stops working.',
  body: accountIds,
  output: z.strictObject({
    codes: z.array(z.strictObject({ accountId: id, name: z.string(), signInName: z.string(), code: z.string() })),
    expiresAt: z.iso.datetime(),
    skipped: z.number().int(),
    /** Address of this Plein, as people type it. */
    address: z.string(),
  }),
  limit: 60,
})

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'colour' })
const organisation = z.strictObject({
  name: z.string(),
  brandColour: z.string(),
  logoFileId: id.nullable(),
  logo: z.string().nullable(),
  purpose: z.string(),
  language,
  timeZone: z.string(),
  profileGate: z.enum(['off', 'soft', 'hard']),
  version,
})

export const organisationSettings = endpoint({
  name: 'organisationSettings',
  method: 'GET',
  path: '/api/organisation',
  access: 'administrator',
  summary: 'What the organisation has set for everyone.',
  output: organisation,
})

export const changeOrganisation = endpoint({
  name: 'changeOrganisation',
  method: 'PUT',
  path: '/api/organisation',
  access: 'administrator',
  summary: 'Sets name, colour, logo, language, time zone and profile gate for everyone.',
  body: z.strictObject({
    name: line(60, 1),
    brandColour: colour,
    logoFileId: id.nullable(),
    language,
    timeZone,
    profileGate: z.enum(['off', 'soft', 'hard']),
    version,
  }),
  output: organisation,
})

const mailRow = z.strictObject({
  mailId: z.string(),
  at: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
})

export const outboxMails = endpoint({
  name: 'outboxMails',
  method: 'GET',
  path: '/api/development/outbox',
  access: 'anyone',
  summary: 'Mail that stayed in the data folder: in development for anyone, without SMTP for administrators.',
  output: z.strictObject({ rows: z.array(mailRow) }),
})

export const outboxMail = endpoint({
  name: 'outboxMail',
  method: 'GET',
  path: '/api/development/outbox/:mailId',
  access: 'anyone',
  summary: 'The text of one of those mails.',
  params: z.strictObject({ mailId: z.string().regex(/^\d{17}Z-[0-9a-f]{8}$/) }),
  output: z.strictObject({ ...mailRow.shape, text: z.string() }),
})

export const accountEndpoints = {
  accounts,
  createAccount,
  changeAccount,
  changeRole,
  deactivateAccount,
  reactivateAccount,
  inviteAccounts,
  makeAccessCodes,
  organisationSettings,
  changeOrganisation,
  outboxMails,
  outboxMail,
}

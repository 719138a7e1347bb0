import { randomUUID } from 'node:crypto'
import { signOut } from '../../contract/identity.ts'
import { newToken, tokenHash } from '../../server/identity/session-token.ts'
import { readOutbox, sendMail } from '../../server/platform/mail.ts'
import { administrators, anyone, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const passkeys = 'Needs a browser that makes passkeys: server/identity/passkeys.test.ts holds it.'

async function freshAccount({ world: { sql } }: Cell): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into account (name, email, staff_number) values ('Nieuwe Collega', ${`${randomUUID()}@x.nl`}, ${randomUUID()})
    returning id`
  return row!.id
}

const subject = async (cell: Cell) => ({ accountId: await freshAccount(cell) })
const subjects = async (cell: Cell) => ({ accountIds: [await freshAccount(cell)] })

/** A passkey of the caller's own, or of nobody. */
async function ownPasskey({ world: { sql }, caller }: Cell) {
  const passkeyId = randomUUID()
  if (caller.id)
    await sql`
      insert into passkey (id, account_id, public_key, counter, name) values
        (${passkeyId}, ${caller.id}, '\\x00', 0, 'Telefoon'), (${`${passkeyId}-2`}, ${caller.id}, '\\x00', 0, 'Laptop')`
  return { passkeyId }
}

async function ownSession({ world: { sql }, caller }: Cell) {
  if (!caller.id) return { sessionId: randomUUID() }
  const [row] = await sql<{ id: string }[]>`
    insert into session (account_id, token_hash, expires_at)
    values (${caller.id}, ${Buffer.from(randomUUID())}, now() + interval '1 day') returning id`
  return { sessionId: row!.id }
}

async function aMail({ world: { app } }: Cell) {
  const { config } = app.services
  await sendMail(config, new Date(), {
    to: { name: 'A', address: 'a@x.nl' },
    subject: 'Hoi',
    text: 'Hoi',
    html: '<p>Hoi</p>',
  })
  const [mail] = await readOutbox(config, 1)
  return { mailId: mail!.mailId }
}

const settings = async ({ world: { sql } }: Cell) => {
  const [row] = await sql<{ version: number }[]>`select version from organisation`
  const { version } = row!
  const brandColour = '#17604c'
  return {
    name: 'X',
    brandColour,
    logoFileId: null,
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    profileGate: 'off',
    version,
  }
}

/** For others the mails are not there, since links lie in them. */
const outbox = table('hidden', { outsider: 'hidden', deactivated: 'hidden', administrator: 'yes' })
const secret = 'niet-bestaand'
const password = 'vier fietsen op de kade'

export const identityMatrix: Matrix = {
  session: { expect: anyone, groupless: true },
  // nobody's password: refused, as it is for everyone
  signIn: {
    input: () => ({ identifier: randomUUID(), password }),
    expect: table('sign-in'),
    groupless: true,
  },
  signOut: {
    // a second session, so that the caller's own stays
    call: async (cell) => {
      const { world, caller } = cell
      const token = newToken()
      if (caller.id)
        await world.sql`
          insert into session (account_id, token_hash, expires_at)
          values (${caller.id}, ${tokenHash(token)}, now() + interval '1 day')`
      return (await world.app.as({ ...caller, cookie: token }).try(signOut)).status
    },
    expect: anyone,
    groupless: true,
  },
  passkeyChallenge: { expect: anyone, groupless: true },
  signInWithPasskey: { expect: anyone, heldBy: passkeys },
  requestPasswordReset: { input: () => ({ identifier: randomUUID() }), expect: anyone, groupless: true },
  resetPassword: { input: () => ({ secret, password }), expect: anyone, groupless: true },
  invitation: { input: () => ({ secret }), expect: anyone, groupless: true },
  acceptInvitation: { input: () => ({ secret, password }), expect: anyone, groupless: true },
  confirmEmail: { input: () => ({ secret }), expect: anyone, groupless: true },

  ownAccount: { expect: signedIn, groupless: true },
  changePreferences: { input: () => ({ language: null, timeZone: null }), expect: signedIn, groupless: true },
  proveWithPassword: { input: () => ({ password: 'niet het goede' }), expect: signedIn, groupless: true },
  proveWithPasskey: { expect: signedIn, heldBy: passkeys },
  changePassword: { input: () => ({ password }), expect: signedIn, groupless: true },
  requestEmailChange: { input: () => ({ email: `${randomUUID()}@x.nl` }), expect: signedIn, groupless: true },
  newPasskeyChallenge: { expect: signedIn, groupless: true },
  addPasskey: { input: () => ({ answer: {} }), expect: signedIn, groupless: true },
  renamePasskey: {
    input: async (cell) => ({ ...(await ownPasskey(cell)), name: 'Mijn telefoon' }),
    expect: signedIn,
    groupless: true,
  },
  removePasskey: { input: ownPasskey, expect: signedIn, groupless: true },
  endSession: { input: ownSession, expect: signedIn, groupless: true },
  endOtherSessions: { expect: signedIn, groupless: true },

  accounts: { expect: administrators, groupless: true },
  createAccount: {
    input: () => ({ name: 'Nieuwe Collega', email: `${randomUUID()}@x.nl` }),
    expect: administrators,
    groupless: true,
  },
  changeAccount: {
    input: async (cell) => ({ ...(await subject(cell)), email: null, staffNumber: randomUUID() }),
    expect: administrators,
    groupless: true,
  },
  changeRole: {
    input: async (cell) => ({ ...(await subject(cell)), role: 'editor' }),
    expect: administrators,
    groupless: true,
  },
  deactivateAccount: { input: subject, expect: administrators, groupless: true },
  reactivateAccount: { input: subject, expect: administrators, groupless: true },
  inviteAccounts: { input: subjects, expect: administrators, groupless: true },
  makeAccessCodes: { input: subjects, expect: administrators, groupless: true },
  organisationSettings: { expect: administrators, groupless: true },
  changeOrganisation: { input: settings, expect: administrators, groupless: true },
  outboxMails: { expect: outbox, groupless: true },
  outboxMail: { input: aMail, expect: outbox, groupless: true },
}

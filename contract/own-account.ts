import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, id, line, nothing } from './fields.ts'
import { language, passkeyJson, password, timeZone } from './identity.ts'

/** What people see and change of their own account. */

export const ownAccount = endpoint({
  name: 'ownAccount',
  method: 'GET',
  path: '/api/account',
  access: 'self',
  summary: 'One’s own account: ways to sign in, devices, language.',
  output: z.strictObject({
    email: z.string().nullable(),
    staffNumber: z.string().nullable(),
    hasPassword: z.boolean(),
    /** Null: as the organisation has it. */
    language: language.nullable(),
    timeZone: z.string().nullable(),
    /** Until when changes to the ways in are allowed without proving oneself again. */
    provedUntil: z.iso.datetime(),
    passkeys: z.array(
      z.strictObject({
        passkeyId: z.string(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedOn: z.iso.date().nullable(),
      }),
    ),
    devices: z.array(
      z.strictObject({
        sessionId: id,
        device: z.string(),
        createdAt: z.iso.datetime(),
        lastSeenOn: z.iso.date(),
        current: z.boolean(),
      }),
    ),
  }),
})

export const changePreferences = endpoint({
  name: 'changePreferences',
  method: 'PUT',
  path: '/api/account/preferences',
  access: 'self',
  summary: 'Sets one’s own language and time zone; null follows the organisation.',
  body: z.strictObject({ language: language.nullable(), timeZone: timeZone.nullable() }),
  output: nothing,
  repeatable: true,
})

export const proveWithPassword = endpoint({
  name: 'proveWithPassword',
  method: 'POST',
  path: '/api/account/proofs/password',
  access: 'self',
  summary: 'Proves again who sits behind this session, by password; good for ten minutes.',
  body: z.strictObject({ password: password.min(1) }),
  output: nothing,
  repeatable: true,
  limit: 60,
})

export const proveWithPasskey = endpoint({
  name: 'proveWithPasskey',
  method: 'POST',
  path: '/api/account/proofs/passkey',
  access: 'self',
  summary: 'Proves again who sits behind this session, by passkey; good for ten minutes.',
  body: z.strictObject({ answer: passkeyJson }),
  output: nothing,
  repeatable: true,
  limit: 60,
})

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/account/password',
  access: 'self',
  summary: 'Chooses another password. Other devices are signed out and open links die. Needs a fresh proof.',
  body: z.strictObject({ password }),
  output: nothing,
  repeatable: true,
  limit: 60,
})

export const requestEmailChange = endpoint({
  name: 'requestEmailChange',
  method: 'POST',
  path: '/api/account/email-changes',
  access: 'self',
  summary: 'Sends a link to a new e-mail address; it takes effect when opened. Needs a fresh proof.',
  body: z.strictObject({ email }),
  output: nothing,
  limit: 10,
})

export const newPasskeyChallenge = endpoint({
  name: 'newPasskeyChallenge',
  method: 'POST',
  path: '/api/account/passkey-challenges',
  access: 'self',
  summary: 'Gives a challenge to make a passkey. Needs a fresh proof.',
  output: z.strictObject({ options: passkeyJson }),
})

export const addPasskey = endpoint({
  name: 'addPasskey',
  method: 'POST',
  path: '/api/account/passkeys',
  access: 'self',
  summary: 'Adds the passkey that the browser made. Needs a fresh proof.',
  body: z.strictObject({ answer: passkeyJson, name: line(60).optional() }),
  output: nothing,
})

export const renamePasskey = endpoint({
  name: 'renamePasskey',
  method: 'PUT',
  path: '/api/account/passkeys/:passkeyId/name',
  access: 'self',
  summary: 'Gives one’s passkey another name.',
  params: z.strictObject({ passkeyId: z.string().min(1).max(400) }),
  body: z.strictObject({ name: line(60, 1) }),
  output: nothing,
  repeatable: true,
})

export const removePasskey = endpoint({
  name: 'removePasskey',
  method: 'DELETE',
  path: '/api/account/passkeys/:passkeyId',
  access: 'self',
  summary: 'Removes one’s passkey. Needs a fresh proof.',
  params: z.strictObject({ passkeyId: z.string().min(1).max(400) }),
  output: nothing,
})

export const endSession = endpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/account/sessions/:sessionId',
  access: 'self',
  summary: 'Signs out on one of one’s own devices.',
  params: z.strictObject({ sessionId: id }),
  output: nothing,
})

export const endOtherSessions = endpoint({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/account/sessions',
  access: 'self',
  summary: 'Signs out on every device but this one.',
  output: nothing,
})

export const ownAccountEndpoints = {
  ownAccount,
  changePreferences,
  proveWithPassword,
  proveWithPasskey,
  changePassword,
  requestEmailChange,
  newPasskeyChallenge,
  addPasskey,
  renamePasskey,
  removePasskey,
  endSession,
  endOtherSessions,
}

import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, line, nothing } from './fields.ts'

/** Who is here, and how they get in. What they set for themselves is in own-account.ts, the administrator's side in accounts.ts. */

/** From least to most say. */
export const roles = ['employee', 'editor', 'community_manager', 'administrator'] as const
export const role = z.enum(roles)
export const language = z.enum(['nl', 'en'])
export const timeZone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/)

/** As it is typed: spaces and emoji count, nothing is trimmed. The server judges length after Unicode's NFC. */
export const password = z.string().max(1000)
/** Of a link in a mail, or printed and typed over: `K7QM-2HXP-9RTV`. */
const secret = z.string().trim().min(1).max(100)

/** What a browser's passkey functions take and give; the server's library judges every field of it. */
export const passkeyJson = z.record(z.string().max(100), z.unknown())

export const session = endpoint({
  name: 'session',
  method: 'GET',
  path: '/api/session',
  access: 'anyone',
  summary: 'Who is here: the organisation, and the person who is signed in.',
  output: z.strictObject({
    organisation: z
      .strictObject({
        name: z.string(),
        brandColour: z.string(),
        /** Address of the picture, or null: the paving stands in. */
        logo: z.string().nullable(),
        language,
        timeZone: z.string(),
        profileGate: z.enum(['off', 'soft', 'hard']),
        demo: z.boolean(),
      })
      .nullable(),
    viewer: z
      .strictObject({
        id,
        name: z.string(),
        /** Address of the picture. */
        photo: z.string().nullable(),
        role,
        language,
        timeZone: z.string(),
      })
      .nullable(),
    setupNeeded: z.boolean(),
  }),
})

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  access: 'anyone',
  summary: 'Signs in with e-mail address or staff number, and password.',
  body: z.strictObject({ identifier: line(320, 1), password: password.min(1) }),
  output: nothing,
  limit: 300,
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  access: 'anyone',
  summary: 'Ends this session on the server and clears what the browser kept.',
  output: nothing,
  repeatable: true,
})

export const passkeyChallenge = endpoint({
  name: 'passkeyChallenge',
  method: 'POST',
  path: '/api/sign-in/passkey-challenge',
  access: 'anyone',
  summary: 'Gives a challenge to sign in, or to prove oneself again, with a passkey.',
  output: z.strictObject({ options: passkeyJson }),
})

export const signInWithPasskey = endpoint({
  name: 'signInWithPasskey',
  method: 'POST',
  path: '/api/sign-in/passkey',
  access: 'anyone',
  summary: 'Signs in with a passkey.',
  body: z.strictObject({ answer: passkeyJson }),
  output: nothing,
  limit: 300,
})

export const requestPasswordReset = endpoint({
  name: 'requestPasswordReset',
  method: 'POST',
  path: '/api/password-reset-requests',
  access: 'anyone',
  summary: 'Sends a link to choose a new password. Answers the same whether the account exists or not.',
  body: z.strictObject({ identifier: line(320, 1) }),
  output: nothing,
  limit: 60,
})

export const resetPassword = endpoint({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/password-resets',
  access: 'anyone',
  summary: 'Chooses a new password with the link from the mail, and signs in.',
  body: z.strictObject({ secret, password }),
  output: nothing,
  limit: 60,
})

export const invitation = endpoint({
  name: 'invitation',
  method: 'POST',
  path: '/api/invitations/looks',
  access: 'anyone',
  summary: 'Whom an invitation link or access code is for.',
  body: z.strictObject({ secret }),
  output: z.strictObject({ name: z.string(), signInName: z.string() }),
  limit: 120,
})

export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/invitations/acceptances',
  access: 'anyone',
  summary: 'Takes an account into use with an invitation link or access code: chooses a password and signs in.',
  body: z.strictObject({ secret, password }),
  output: nothing,
  limit: 120,
})

export const confirmEmail = endpoint({
  name: 'confirmEmail',
  method: 'POST',
  path: '/api/email-confirmations',
  access: 'anyone',
  summary: 'Confirms a new e-mail address with the link that was sent to it.',
  body: z.strictObject({ secret }),
  output: nothing,
  limit: 60,
})

export const identityEndpoints = {
  session,
  signIn,
  signOut,
  passkeyChallenge,
  signInWithPasskey,
  requestPasswordReset,
  resetPassword,
  invitation,
  acceptInvitation,
  confirmEmail,
}

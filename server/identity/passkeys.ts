import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { InputOf } from '../../contract/endpoint.ts'
import type {
  addPasskey as addEndpoint,
  removePasskey as removeEndpoint,
  renamePasskey as renameEndpoint,
} from '../../contract/own-account.ts'
import type { Config } from '../platform/config.ts'
import type { Context, MemberContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { badField, forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { queueMail } from './account-mails.ts'
import { audit } from './audit.ts'
import { dayOf } from './day-of.ts'
import { deviceNameOf } from './device-name.ts'
import { findAccount } from './find-account.ts'
import { makeProof, takeProof } from './one-time-proofs.ts'
import { organisationFacts } from './organisation.ts'
import { requireProof } from './require-proof.ts'

const atMost = 20

/** Certificates and their formats are a large part: only where somebody uses a passkey. */
const webauthn = () => import('@simplewebauthn/server')

/** The site that passkeys belong to: the configured address, never a host that a request names. */
const siteOf = (config: Config) => {
  const { hostname, origin } = new URL(config.publicUrl)
  return { rpID: hostname, origin }
}

interface PasskeyRow {
  id: string
  accountId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

/** A challenge to sign in with: the browser offers the passkeys it has for this site, so no name is asked. */
export async function passkeyChallenge(context: Context) {
  const options = await (await webauthn()).generateAuthenticationOptions({
    ...siteOf(context.services.config),
    userVerification: 'required',
  })
  await makeProof(context, 'passkey_challenge', null, { secret: options.challenge })
  return { options: options as unknown as Record<string, unknown> }
}

/**
 * Whose passkey answered a challenge of passkeyChallenge. Each challenge is good for one answer, right or wrong.
 * @throws Refusal 403 'passkey.refused'
 */
export async function accountOfPasskey(context: Context, answer: Record<string, unknown>): Promise<string> {
  const { sql, services, now } = context
  const refused = () => forbidden('passkey.refused')
  if (typeof answer.id !== 'string') throw refused()
  const [passkey] = await sql<PasskeyRow[]>`
    select id, account_id, public_key, counter, transports from passkey where id = ${answer.id}`
  const { rpID, origin } = siteOf(services.config)
  const verified = passkey
    ? await (await webauthn())
        .verifyAuthenticationResponse({
          response: answer as unknown as AuthenticationResponseJSON,
          expectedChallenge: async (challenge) =>
            (await takeProof({ sql, now }, ['passkey_challenge'], challenge))?.accountId === null,
          expectedOrigin: origin,
          expectedRPID: rpID,
          credential: {
            id: passkey.id,
            publicKey: new Uint8Array(passkey.publicKey),
            counter: passkey.counter,
          },
        })
        .catch(() => null)
    : null
  if (!passkey || !verified?.verified) throw refused()
  await sql`
    update passkey set counter = ${verified.authenticationInfo.newCounter}, last_used_on = ${dayOf(now)} where id = ${passkey.id}`
  return passkey.accountId
}

/** A challenge to make a passkey with. */
export async function newPasskeyChallenge(context: MemberContext) {
  requireProof(context)
  const { sql, viewer, services } = context
  const account = await findAccount(sql, viewer.id)
  if (!account) throw notFound()
  const own = await sql<{ id: string; transports: string[] }[]>`
    select id, transports from passkey where account_id = ${viewer.id}`
  if (own.length >= atMost) throw new Refusal(409, 'passkey.too-many', { params: { maximum: atMost } })
  const organisation = await organisationFacts(context)
  const options = await (await webauthn()).generateRegistrationOptions({
    rpID: siteOf(services.config).rpID,
    rpName: organisation?.name ?? 'Plein',
    userID: new TextEncoder().encode(viewer.id),
    userName: account.email ?? account.staffNumber ?? account.name,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: own.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await makeProof(context, 'passkey_challenge', viewer.id, { secret: options.challenge })
  return { options: options as unknown as Record<string, unknown> }
}

/** Adds the passkey that the browser made for this challenge. @throws Refusal 422 on 'answer' */
export async function addPasskey(context: MemberContext, { answer, name }: InputOf<typeof addEndpoint>) {
  requireProof(context)
  const { sql, viewer, services, now, request } = context
  const { rpID, origin } = siteOf(services.config)
  const verified = await (await webauthn())
    .verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: async (challenge) =>
        (await takeProof({ sql, now }, ['passkey_challenge'], challenge))?.accountId === viewer.id,
      expectedOrigin: origin,
      expectedRPID: rpID,
    })
    .catch(() => null)
  if (!verified?.verified) throw badField('answer', 'passkey-refused')
  const { credential } = verified.registrationInfo
  const transports = (credential.transports ?? []).filter((one) => typeof one === 'string').slice(0, 10)
  await inTransaction(context, async (inside) => {
    const added = await inside.sql`
      insert into passkey (id, account_id, public_key, counter, transports, name, created_at)
      values (${credential.id}, ${viewer.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter}, ${transports},
        ${name || deviceNameOf(request.headers['user-agent']) || 'Passkey'}, ${now})
      on conflict do nothing returning id`
    if (!added.length) throw badField('answer', 'passkey-refused')
    await audit(inside, { action: 'passkey.add', object: viewer.id })
    await queueMail(inside, { mail: 'passkey-added', accountId: viewer.id })
  })
  return {}
}

export async function renamePasskey(
  { sql, viewer }: MemberContext,
  { passkeyId, name }: InputOf<typeof renameEndpoint>,
) {
  const renamed = await sql`
    update passkey set name = ${name} where id = ${passkeyId} and account_id = ${viewer.id} returning id`
  if (!renamed.length) throw notFound()
  return {}
}

/** @throws Refusal 409 when it is the only way in that is left. */
export async function removePasskey(context: MemberContext, { passkeyId }: InputOf<typeof removeEndpoint>) {
  requireProof(context)
  const { sql, viewer } = context
  const removed = await sql`delete from passkey where id = ${passkeyId} and account_id = ${viewer.id} returning id`
  if (!removed.length) throw notFound()
  const [left] = await sql<{ ways: boolean }[]>`
    select password_hash is not null or exists (select from passkey where account_id = account.id) as ways
    from account where id = ${viewer.id}`
  if (!left?.ways) throw new Refusal(409, 'passkey.last-way')
  await audit(context, { action: 'passkey.remove', object: viewer.id })
  return {}
}

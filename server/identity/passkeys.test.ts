import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityEndpoints as visitor } from '../../contract/identity.ts'
import { ownAccountEndpoints as own } from '../../contract/own-account.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: true })
})
afterAll(() => app.stop())

const site = { origin: 'http://localhost:3000', rpId: 'localhost' }
type Challenge = { options: Record<string, unknown> }

/** A key of a made-up device: what a browser and its authenticator would answer (WebAuthn, ES256, no attestation). */
function device() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  // CBOR: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x!, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y!, 'base64url'),
  ])
  const client = (type: string, { options }: Challenge, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }))
  const head = (flags: number, rpId: string, count: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter])
  }
  const shared = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  }
  return {
    id: shared.id,
    register(challenge: Challenge, at = site) {
      const authData = Buffer.concat([
        head(0x45, at.rpId, 0),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey,
      ])
      // CBOR: { fmt: 'none', attStmt: {}, authData }
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      const clientDataJSON = client('webauthn.create', challenge, at.origin).toString('base64url')
      return { ...shared, response: { clientDataJSON, attestationObject: attestation.toString('base64url') } }
    },
    answer(challenge: Challenge, at = site, count = 1) {
      const data = client('webauthn.get', challenge, at.origin)
      const authData = head(0x05, at.rpId, count)
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      return {
        ...shared,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      }
    },
  }
}

async function personWithKey(name: string) {
  const person = await app.person(name)
  const key = device()
  await person.call(own.addPasskey, { answer: key.register(await person.call(own.newPasskeyChallenge)) })
  return { person, key }
}

/** Without a session; gives the answer's status and the name of who is signed in afterwards. */
async function signIn(answer: Record<string, unknown>) {
  const response = await app.http.inject({
    method: 'POST',
    url: visitor.signInWithPasskey.path,
    headers: { 'x-requested-with': 'plein' },
    payload: { answer },
  })
  const cookie = response.cookies.find(({ name }) => name === '__Host-plein')
  if (!cookie) return { status: response.statusCode, name: null }
  const session = await app.http.inject({
    url: visitor.session.path,
    headers: { cookie: `__Host-plein=${cookie.value}` },
  })
  return { status: response.statusCode, name: session.json().viewer?.name as string }
}
const challenge = () => app.outsider.call(visitor.passkeyChallenge)

test('safety 65: a passkey signs in, with no name and no password; a replayed answer does not', async () => {
  const { key } = await personWithKey('Emine Yilmaz')
  const answer = key.answer(await challenge())
  expect(await signIn(answer)).toEqual({ status: 200, name: 'Emine Yilmaz' })
  expect(await signIn(answer)).toEqual({ status: 403, name: null })
})

test('safety 65: another origin, another site, an invented challenge and an unknown key are refused', async () => {
  const { key } = await personWithKey('Wim Kuiper')
  expect((await signIn(key.answer(await challenge(), { ...site, origin: 'https://evil.example' }))).status).toBe(403)
  expect((await signIn(key.answer(await challenge(), { ...site, rpId: 'evil.example' }))).status).toBe(403)
  const invented = { options: { challenge: randomBytes(32).toString('base64url') } }
  expect((await signIn(key.answer(invented))).status).toBe(403)
  expect((await signIn(device().answer(await challenge()))).status).toBe(403)
})

test('safety 65: a challenge to make a passkey neither signs in nor serves somebody else', async () => {
  const { person, key } = await personWithKey('Bas Vrolijk')
  const making = await person.call(own.newPasskeyChallenge)
  expect((await signIn(key.answer(making))).status).toBe(403)
  const other = await app.person('Joris Blom')
  const stolen = await other.try(own.addPasskey, {
    answer: device().register(await person.call(own.newPasskeyChallenge)),
  })
  expect(stolen.status).toBe(422)
})

test('proves again only with a key of one’s own', async () => {
  const { person, key } = await personWithKey('Grace Owusu')
  const { key: foreign } = await personWithKey('Dinesh Ramdin')
  const prove = (by: Caller, answer: object) => by.try(own.proveWithPasskey, { answer })
  await app.sql`update session set proved_at = now() - interval '1 hour' where account_id = ${person.id}`
  expect((await person.try(own.newPasskeyChallenge)).status).toBe(403)
  expect((await prove(person, foreign.answer(await challenge()))).status).toBe(422)
  expect((await prove(person, key.answer(await challenge()))).status).toBe(200)
})

test('renames and removes one’s own, never the last way in, never another’s', async () => {
  const { person, key } = await personWithKey('Lieke Brouwer')
  const other = await app.person('Pieter Smit')
  expect((await other.try(own.removePasskey, { passkeyId: key.id })).status).toBe(404)
  expect((await other.try(own.renamePasskey, { passkeyId: key.id, name: 'Van mij' })).status).toBe(404)
  await person.call(own.renamePasskey, { passkeyId: key.id, name: 'Telefoon' })
  expect((await person.call(own.ownAccount)).passkeys[0]).toMatchObject({ name: 'Telefoon' })
  const last = await person.try(own.removePasskey, { passkeyId: key.id })
  expect([last.status, (last.body as { code: string }).code]).toEqual([409, 'passkey.last-way'])
  await app.sql`update account set password_hash = ${randomUUID()} where id = ${person.id}`
  await person.call(own.removePasskey, { passkeyId: key.id })
  expect((await signIn(key.answer(await challenge()))).status).toBe(403)
})

test('safety 66: of somebody without access it opens nothing', async () => {
  const { person, key } = await personWithKey('Roos Dekker')
  await app.sql`update account set state = 'deactivated' where id = ${person.id}`
  expect(await signIn(key.answer(await challenge()))).toEqual({ status: 401, name: null })
})

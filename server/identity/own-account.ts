import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type {
  changePreferences as changeEndpoint,
  ownAccount as endpoint,
  endSession as endSessionEndpoint,
} from '../../contract/own-account.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { notFound } from '../platform/refusal.ts'
import { audit } from './audit.ts'
import { checkTimeZone } from './organisation.ts'
import { proofMinutes } from './require-proof.ts'
import { endSessions } from './sessions.ts'

interface OwnRow {
  email: string | null
  staffNumber: string | null
  hasPassword: boolean
  language: 'nl' | 'en' | null
  timeZone: string | null
}

/** One's own account: ways to sign in, devices, language. */
export async function ownAccount(context: MemberContext): Promise<OutputOf<typeof endpoint>> {
  const { sql, viewer, now } = context
  const [account] = await sql<OwnRow[]>`
    select email, staff_number, password_hash is not null as has_password, language, time_zone
    from account where id = ${viewer.id}`
  if (!account) throw notFound()
  const passkeys = await sql<{ passkeyId: string; name: string; createdAt: Date; lastUsedOn: string | null }[]>`
    select id as passkey_id, name, created_at, last_used_on from passkey
    where account_id = ${viewer.id} order by created_at, id`
  const devices = await sql<
    { sessionId: string; device: string; createdAt: Date; lastSeenOn: string; current: boolean }[]
  >`
    select id as session_id, device, created_at, last_seen_on, id = ${viewer.sessionId} as current from session
    where account_id = ${viewer.id} and expires_at > ${now} order by id = ${viewer.sessionId} desc, created_at desc
    limit 100`
  return {
    ...account,
    provedUntil: new Date(viewer.provedAt.getTime() + proofMinutes * 60_000).toISOString(),
    passkeys: passkeys.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
    devices: devices.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
  }
}

/** Sets one's own language and time zone; null follows the organisation. */
export async function changePreferences({ sql, viewer }: MemberContext, input: InputOf<typeof changeEndpoint>) {
  const timeZone = input.timeZone && checkTimeZone(input.timeZone)
  await sql`update account set language = ${input.language}, time_zone = ${timeZone} where id = ${viewer.id}`
  return {}
}

/** Signs out on one of one's own devices; its live connections close. */
export async function endSession(context: MemberContext, { sessionId }: InputOf<typeof endSessionEndpoint>) {
  const { sql, viewer } = context
  const ended = await sql`delete from session where id = ${sessionId} and account_id = ${viewer.id} returning id`
  if (!ended.length) throw notFound()
  await emit(context, rightsChanged, { personIds: [viewer.id] })
  await audit(context, { action: 'session.end', object: viewer.id })
  return {}
}

/** Signs out everywhere else. */
export async function endOtherSessions(context: MemberContext) {
  await endSessions(context.sql, context.viewer.id, context.viewer.sessionId)
  await emit(context, rightsChanged, { personIds: [context.viewer.id] })
  await audit(context, { action: 'session.end-others', object: context.viewer.id })
  return {}
}

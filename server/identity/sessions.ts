import type { Context, Query } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { dayOf } from './day-of.ts'
import { deviceNameOf } from './device-name.ts'
import { deviceCookie, newToken, sessionCookie, tokenHash } from './session-token.ts'

export const sessionDays = 30
const deviceDays = 390
const day = 86_400

const cookieRules = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } as const

/**
 * Starts a session for an account and puts its cookie on the answer. The session that the browser had ends, so that an
 * id from before signing in never becomes one of somebody who is signed in.
 */
export async function startSession(context: Context, accountId: string): Promise<void> {
  const { sql, request, now } = context
  const before = await endSessionOfCookie(context)
  // another tab may still listen in the name of whoever was here before
  if (before) await emit(context, rightsChanged, { personIds: [before] })
  const token = newToken()
  await sql`
    insert into session (account_id, token_hash, created_at, last_seen_on, expires_at, device, proved_at)
    values (${accountId}, ${tokenHash(token)}, ${now}, ${dayOf(now)}, ${new Date(now.getTime() + sessionDays * day * 1000)},
      ${deviceNameOf(request.headers['user-agent'])}, ${now})`
  setSessionCookie(context, token)
  await knowDevice(context, accountId)
}

export function setSessionCookie(context: Context, token: string) {
  context.reply.setCookie(sessionCookie, token, { ...cookieRules, maxAge: sessionDays * day })
}

/** Ends whichever session the browser's cookie names. */
export async function endSessionOfCookie({ sql, request }: Context): Promise<string | null> {
  const token = request.cookies[sessionCookie]
  if (!token || token.length > 100) return null
  const [ended] = await sql<{ accountId: string }[]>`
    delete from session where token_hash = ${tokenHash(token)} returning account_id`
  return ended?.accountId ?? null
}

export function clearSessionCookie(context: Context) {
  context.reply.clearCookie(sessionCookie, cookieRules)
}

/** Ends all sessions of an account, or all but one. */
export async function endSessions(sql: Query, accountId: string, except?: string): Promise<void> {
  await sql`delete from session where account_id = ${accountId} and id is distinct from ${except ?? null}`
}

/** The browser's own count of tries for this account, if it is one that the account signed in from; else null. */
export async function knownDevice({ sql, request }: Context, accountId: string): Promise<string | null> {
  const token = request.cookies[deviceCookie]
  if (!token || token.length > 100) return null
  const [known] = await sql`
    select from known_device where token_hash = ${tokenHash(token)} and account_id = ${accountId}`
  return known ? tokenHash(token).toString('base64url') : null
}

async function knowDevice({ sql, request, reply, now }: Context, accountId: string) {
  const given = request.cookies[deviceCookie]
  const token = given && /^[\w-]{43}$/.test(given) ? given : newToken()
  await sql`
    insert into known_device (token_hash, account_id, last_used_on) values (${tokenHash(token)}, ${accountId}, ${dayOf(now)})
    on conflict (token_hash, account_id) do update set last_used_on = excluded.last_used_on`
  reply.setCookie(deviceCookie, token, { ...cookieRules, maxAge: deviceDays * day })
}

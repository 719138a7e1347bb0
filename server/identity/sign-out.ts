import type { Context } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { audit } from './audit.ts'
import { clearSessionCookie, endSessionOfCookie } from './sessions.ts'

/** Ends the session on the server, closes its live connections, and has the browser forget what it kept. */
export async function signOut(context: Context) {
  const accountId = await endSessionOfCookie(context)
  clearSessionCookie(context)
  // Not cookies: the one that marks a known browser stays, or whoever hammers at the account could keep its owner out.
  context.reply.header('clear-site-data', '"cache", "storage"')
  if (accountId) {
    await emit(context, rightsChanged, { personIds: [accountId] })
    await audit(context, { action: 'session.end', object: accountId, actorId: accountId })
  }
  return {}
}

import type { MemberContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { audit } from './audit.ts'
import { newToken, tokenHash } from './session-token.ts'
import { setSessionCookie } from './sessions.ts'

/** Notes that the person behind this session was proved just now; the session gets a new id, for its rights grew. */
export async function renewProof(context: MemberContext): Promise<void> {
  const token = newToken()
  await inTransaction(context, async (inside) => {
    await inside.sql`
      update session set proved_at = ${inside.now}, token_hash = ${tokenHash(token)} where id = ${inside.viewer.sessionId}`
    await audit(inside, { action: 'session.prove', object: inside.viewer.id })
  })
  setSessionCookie(context, token)
}

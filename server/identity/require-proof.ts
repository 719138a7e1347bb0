import type { MemberContext } from '../platform/context.ts'
import { forbidden } from '../platform/refusal.ts'

/** How long after proving who one is the ways in may be changed. */
export const proofMinutes = 10

/** @throws Refusal 403 'proof.needed': the web asks for password or passkey and sends the same again. */
export function requireProof({ viewer, now }: MemberContext): void {
  if (now.getTime() - viewer.provedAt.getTime() > proofMinutes * 60_000) throw forbidden('proof.needed')
}

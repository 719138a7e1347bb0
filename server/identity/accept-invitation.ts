import type { InputOf } from '../../contract/endpoint.ts'
import type { acceptInvitation as acceptEndpoint, invitation as invitationEndpoint } from '../../contract/identity.ts'
import type { Context } from '../platform/context.ts'
import { choosePasswordWithLink, openLink } from './choose-password-with-link.ts'
import type { ProofKind } from './one-time-proofs.ts'

const kinds: ProofKind[] = ['invitation', 'access_code']

/** Whom an invitation link or access code is for: only who holds it learns that. */
export async function invitation(context: Context, { secret }: InputOf<typeof invitationEndpoint>) {
  const { account } = await openLink(context, secret, kinds)
  return { name: account.name, signInName: account.email ?? account.staffNumber ?? '' }
}

/** Takes an account into use, or back into use after a forgotten password, and signs in. */
export const acceptInvitation = (context: Context, { secret, password }: InputOf<typeof acceptEndpoint>) =>
  choosePasswordWithLink(context, secret, password, kinds)

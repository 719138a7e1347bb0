import type { InputOf } from '../../contract/endpoint.ts'
import type { resetPassword as endpoint } from '../../contract/identity.ts'
import type { Context } from '../platform/context.ts'
import { choosePasswordWithLink } from './choose-password-with-link.ts'

/** Chooses a new password with the link from the mail, and signs in. */
export const resetPassword = (context: Context, { secret, password }: InputOf<typeof endpoint>) =>
  choosePasswordWithLink(context, secret, password, ['password_reset'])

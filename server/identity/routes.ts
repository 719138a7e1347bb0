import {
  session as sessionEndpoint,
  signIn as signInEndpoint,
  signOut as signOutEndpoint,
} from '../../contract/identity.ts'
import { type Route, route } from '../platform/domain.ts'
import { session } from './session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const routes: Route[] = [
  route(sessionEndpoint, session),
  route(signInEndpoint, signIn, { ownTransaction: true }),
  route(signOutEndpoint, signOut),
]

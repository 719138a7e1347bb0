import { useRouter } from '@tanstack/react-router'
import { call } from './client/call.ts'
import { renewSession } from './session.ts'

/** Ends this session and goes to where one signs in. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  return async () => {
    await call('signOut', {})
    await renewSession()
    await router.navigate({ href: '/sign-in' })
  }
}

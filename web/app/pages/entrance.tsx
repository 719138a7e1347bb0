import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { ConfirmEmail } from '../../identity/confirm-email.tsx'
import { ForgotPassword } from '../../identity/forgot-password.tsx'
import { NewPassword } from '../../identity/new-password.tsx'
import { SignIn } from '../../identity/sign-in.tsx'
import { Welcome } from '../../identity/welcome.tsx'
import { ownAddress } from '../own-address.ts'
import { usePageTitle } from '../page-title.ts'
import { useSearchParams } from '../search-params.ts'
import { renewSession, useSession } from '../session.ts'

/** The pages before the square: signing in, a new password, an invitation. Small, and mostly visited together. */
function useEntrance(title: string) {
  usePageTitle(title)
  const router = useRouter()
  const { organisation } = useSession()
  const { values } = useSearchParams()
  return {
    organisation: organisation?.name ?? 'Plein',
    onSignedIn: async () => {
      await renewSession()
      await router.navigate({ href: ownAddress(values.to), replace: true })
    },
  }
}

export function SignInPage() {
  const { t } = useLingui()
  return <SignIn {...useEntrance(t`Sign in`)} />
}

export function WelcomePage() {
  const { t } = useLingui()
  return <Welcome {...useEntrance(t`Welcome`)} />
}

export function NewPasswordPage() {
  const { t } = useLingui()
  return <NewPassword {...useEntrance(t`A new password`)} />
}

export function ForgotPasswordPage() {
  const { t } = useLingui()
  usePageTitle(t`A new password`)
  return <ForgotPassword />
}

export function ConfirmEmailPage() {
  const { t } = useLingui()
  usePageTitle(t`Confirm your address`)
  return <ConfirmEmail />
}

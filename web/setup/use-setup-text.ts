import { useLingui } from '@lingui/react/macro'
import type { Reason } from '../app/client/refusal-error.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useIdentityText } from '../identity/index.ts'

/** What can go wrong while setting up, in plain words. */
export function useSetupText() {
  const { t } = useLingui()
  const texts = useIdentityText()
  const own = (reason: Reason): string | undefined =>
    reason.code === 'setup.done' ? t`Somebody else just set up this square. Open its first page to sign in.` : undefined
  return {
    ...texts,
    logoFailed: t`The logo did not come through. Add it later under Organisation.`,
    whole: (error: unknown, fields: readonly string[]) =>
      (error instanceof RefusalError && own({ code: error.code, params: error.params })) || texts.whole(error, fields),
  }
}

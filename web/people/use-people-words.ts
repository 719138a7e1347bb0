import { useLingui } from '@lingui/react/macro'
import { OfflineError, type Reason, RefusalError } from '../app/client/refusal-error.ts'

/** Sentences for what the server refused about people, departments and imports. */
export function usePeopleWords() {
  const { t } = useLingui()
  const ofField = ({ code, params }: Reason): string => {
    const { maximum = 0 } = params
    switch (code) {
      case 'required':
        return t`Fill this in.`
      case 'too-big':
        return t`This is too long: at most ${maximum}.`
      case 'taken':
        return t`There is one with this name already.`
      case 'from-hr':
        return t`This comes from the personnel system. Ask there to change it.`
      case 'kept-private':
        return t`This person keeps this private, so only they can change it.`
      case 'circle':
        return t`This person stands below the other one already.`
      case 'is-self':
        return t`Choose somebody else.`
      case 'below-itself':
        return t`A department cannot be moved to below itself.`
      case 'not-found':
        return t`This is no longer there.`
      case 'control-characters':
        return t`There are characters in this that do not belong in text.`
      default:
        return t`This cannot be right. Check it once more.`
    }
  }
  return {
    /** The sentence under one field, or undefined. */
    field: (error: unknown, name: string): string | undefined => {
      const reason = error instanceof RefusalError ? error.fields[name] : undefined
      return reason && ofField(reason)
    },
    /** The sentence for the whole; undefined without an error. */
    whole: (error: unknown): string | undefined => {
      if (!error) return undefined
      if (error instanceof OfflineError) return t`No connection. What you typed is still here.`
      if (!(error instanceof RefusalError)) return t`That did not work. Try again in a moment.`
      if (error.code === 'version.changed')
        return t`Somebody changed this profile in the meantime. Save again to keep what you typed.`
      if (error.code === 'department.not-empty')
        return t`There are still people or departments in it. Move those first.`
      if (error.code === 'input.invalid') return t`Something is not right yet. Look at the fields below.`
      if (error.status === 403) return t`You may not do this.`
      if (error.status === 404) return t`This is no longer there.`
      return t`That did not work. Try again in a moment.`
    },
  }
}

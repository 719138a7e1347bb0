import { useLingui } from '@lingui/react/macro'
import { OfflineError, type Reason, RefusalError } from './refusal-error.ts'

/** A domain's own sentences: by code, undefined for codes it does not know. */
export type OwnTexts = (reason: Reason) => string | undefined

/**
 * Turns what went wrong into plain sentences. `whole(error)` is for the form as a whole and is undefined when its fields
 * say it all; `field(error, name)` is for one field, by its name in the contract.
 */
export function useRefusalText(own?: OwnTexts) {
  const { t } = useLingui()

  const sentence = ({ code, params }: Reason): string => {
    const known = own?.({ code, params })
    if (known) return known
    switch (code) {
      case 'required':
        return t`Fill this in.`
      case 'too-big':
        return t`This is too long: at most ${params.maximum ?? ''}.`
      case 'too-small':
        return t`This is too short: at least ${params.minimum ?? ''}.`
      case 'control-characters':
        return t`There is a character in here that you cannot see. Type it again.`
      case 'limit.reached':
        return waitText(Number(params.seconds ?? 60))
      case 'version.changed':
        return t`Somebody else changed this meanwhile. Load the page again; copy what you typed first.`
      case 'forbidden':
        return t`You may not do this.`
      case 'not-found':
        return t`This is no longer there.`
      case 'busy':
      case 'unavailable':
      case 'database-away':
      case 'too-slow':
        return t`The square is busy. Try again in a moment; nothing is lost.`
      case 'disk-full':
        return t`The server has no room left. Tell your administrator.`
      case 'invalid':
      case 'wrong-type':
        return t`This does not look right. Check what you typed.`
      default:
        return t`That did not work. Try again; if it stays like this, tell your administrator.`
    }
  }

  const waitText = (seconds: number) => {
    const minutes = Math.ceil(seconds / 60)
    return seconds < 90
      ? t`That was a bit much at once. Wait a minute, then try again.`
      : t`That was a bit much at once. Wait ${minutes} minutes, then try again.`
  }

  return {
    sentence,
    whole: (error: unknown, fieldsOnScreen: readonly string[] = []): string | undefined => {
      if (!error) return undefined
      if (error instanceof OfflineError) return t`We cannot reach the square. Check your internet; nothing is lost.`
      if (!(error instanceof RefusalError)) return sentence({ code: 'failed', params: {} })
      const fields = Object.entries(error.fields)
      const elsewhere = fields.find(([name]) => !fieldsOnScreen.includes(name))
      if (fields.length > 0) return elsewhere && sentence(elsewhere[1])
      return sentence({ code: error.code, params: error.params })
    },
    field: (error: unknown, name: string): string | undefined => {
      const reason = error instanceof RefusalError ? error.fields[name] : undefined
      return reason && sentence({ code: reason.code, params: reason.params ?? {} })
    },
  }
}

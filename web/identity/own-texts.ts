import { useLingui } from '@lingui/react/macro'
import { useRefusalText } from '../app/client/refusal-text.ts'

/** What can go wrong with signing in, accounts and the organisation, in plain words. */
export function useIdentityText() {
  const { t } = useLingui()
  return useRefusalText(({ code, params }) => {
    switch (code) {
      case 'sign-in.refused':
        return t`This name and password do not belong together. Check both, or choose a new password.`
      case 'passkey.refused':
      case 'passkey-refused':
        return t`This passkey is not known here. Try another, or use your password.`
      case 'passkey.last-way':
        return t`This is your only way in. Choose a password first, or add another passkey.`
      case 'passkey.too-many':
        return t`You have many passkeys already. Remove one first.`
      case 'link.dead':
        return t`This link or code no longer works. It is used, too old, or not complete. Ask for a new one.`
      case 'password-short':
        return t`Make it longer: at least ${params.minimum ?? 15} characters. Three or four words in a row work well.`
      case 'password-long':
        return t`This is too long: at most ${params.maximum ?? 200} characters.`
      case 'password-common':
        return t`This one is easy to guess. Take three or four words that have nothing to do with each other, or with you.`
      case 'password-wrong':
        return t`This is not your password.`
      case 'taken':
        return t`Somebody else has this already.`
      case 'staff-number':
        return t`Use letters, digits, spaces and . - / _ only.`
      case 'colour':
        return t`Write a colour as # with six digits or letters a to f, such as #17604c.`
      case 'time-zone':
        return t`This time zone is not known here. Write it as Europe/Amsterdam.`
      case 'not-an-image':
        return t`This is not a picture. Choose a PNG, JPEG or WebP file.`
      case 'account.own':
        return t`You cannot change this for yourself. Ask another administrator.`
      case 'account.last-administrator':
        return t`This is the last administrator. Make somebody else administrator first.`
      default:
        return undefined
    }
  })
}

import { useLingui } from '@lingui/react/macro'
import { OfflineError, RefusalError } from '../app/client/refusal-error.ts'

/** The sentence for why a file was not taken. */
export function useUploadWords(): (error: unknown) => string {
  const { t } = useLingui()
  return (error) => {
    if (error instanceof OfflineError) return t`No connection. The file was not sent.`
    if (!(error instanceof RefusalError)) return t`The file did not arrive. Try again.`
    const { megabytes = 0, megapixels = 0 } = error.params
    switch (error.code) {
      case 'file.too-large':
        return t`This file is too large: at most ${megabytes} MB.`
      case 'file.empty':
        return t`This file is empty.`
      case 'file.not-a-picture':
        return t`This is not a picture that we can show. Use JPEG, PNG, WebP, GIF or AVIF.`
      case 'file.too-many-pixels':
        return t`This picture is too large: at most ${megapixels} million pixels. Make it smaller first.`
      case 'file.damaged':
        return t`This picture is damaged and cannot be opened.`
      case 'file.broken-off':
        return t`The connection was lost while sending. Try again.`
      case 'file.too-many-waiting':
        return t`You have many files that are not used yet. Wait a day, or finish what you began.`
      case 'disk-full':
        return t`The storage of this intranet is full. Tell whoever looks after it.`
      case 'limit.reached':
        return t`That was a lot in a short time. Wait a moment and try again.`
      default:
        return t`The file did not arrive. Try again.`
    }
  }
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import type { useLongPaste } from './use-long-paste.ts'

/** After a long text was pasted: a press makes it a file instead. */
export function LongPasteOffer({
  paste,
  onFiles,
}: {
  paste: ReturnType<typeof useLongPaste>
  onFiles: (files: File[]) => void
}) {
  const { t } = useLingui()
  if (!paste.isOffered) return null
  return (
    <Notice
      live
      action={
        <Button small onClick={() => onFiles(paste.take(`${t`Pasted text`}.txt`))}>
          <Trans>Make it a file</Trans>
        </Button>
      }
    >
      <Trans>That is a long text. As a file it is easier to read and to keep.</Trans>
    </Notice>
  )
}

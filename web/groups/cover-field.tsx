import { useLingui } from '@lingui/react/macro'
import type { GroupPage } from '../../contract/groups.ts'
import { fileAddress } from '../app/client/file-address.ts'
import { useUpload, useUploadWords } from '../files/index.ts'
import { Button, Cover, FileField, Progress, Stack } from '../kit/index.ts'

/** The wide picture above the group. It is there once the form is saved; without one the group has its paving. */
export function CoverField({
  group,
  fileId,
  error,
  onFile,
}: {
  group: GroupPage
  fileId: string | null
  error: string | undefined
  onFile: (fileId: string | null) => void
}) {
  const { t } = useLingui()
  const words = useUploadWords()
  const { uploads, start } = useUpload({ as: 'image', onDone: (file) => onFile(file.fileId) })
  const upload = uploads.at(-1)
  return (
    <FileField
      label={t`Picture`}
      hint={t`A wide photo of the place or the work. Without one the group keeps its paving.`}
      accept="image/*"
      buttonText={t`Choose a picture`}
      dropText={t`or drop it here`}
      error={upload?.state === 'failed' ? words(upload.error) : error}
      onFiles={start}
    >
      <Stack gap="sm">
        <Cover id={group.id} photo={fileId ? { src: fileAddress(fileId, 1280) } : null} />
        {upload?.state === 'sending' && <Progress label={t`Sending the picture`} value={upload.progress * 100} />}
        {fileId && (
          <div>
            <Button small look="subtle" onClick={() => onFile(null)}>{t`Remove the picture`}</Button>
          </div>
        )}
      </Stack>
    </FileField>
  )
}

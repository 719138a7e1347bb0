import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { fileAddress } from '../app/client/file-address.ts'
import { useUpload, useUploadWords } from '../files/index.ts'
import { Button } from '../kit/button.tsx'
import { FileField } from '../kit/file-field.tsx'
import { Stack } from '../kit/layout.tsx'
import { Progress } from '../kit/progress.tsx'
import { TextField } from '../kit/text-field.tsx'
import type { CoverValue } from './article-form.ts'
import styles from './cover-field.module.css'

/** The picture above an article, and the words for who cannot see it. */
export function CoverField({
  value,
  onChange,
  error,
}: {
  value: CoverValue | null
  onChange: (value: CoverValue | null) => void
  error?: string | undefined
}) {
  const { t } = useLingui()
  const words = useUploadWords()
  const { uploads, start, remove, isSending } = useUpload({
    as: 'image',
    onDone: (file, upload) => {
      onChange({ fileId: file.fileId, alt: '', width: file.width ?? 3, height: file.height ?? 2 })
      remove(upload.id)
    },
  })
  const last = uploads.at(-1)
  if (value)
    return (
      <Stack gap="sm">
        <div className={styles.picture}>
          <img src={fileAddress(value.fileId, 1280)} alt="" width={value.width} height={value.height} />
          <Button small className={styles.away} icon={<X />} onClick={() => onChange(null)}>
            <Trans>Remove cover</Trans>
          </Button>
        </div>
        <TextField
          label={t`What is in the picture?`}
          hint={t`For colleagues who cannot see it. It is read out to them.`}
          value={value.alt}
          maxLength={500}
          error={error}
          onText={(alt) => onChange({ ...value, alt })}
        />
      </Stack>
    )
  return (
    <FileField
      label={t`Cover picture`}
      optional={t`(optional)`}
      accept="image/*"
      buttonText={t`Choose a photo`}
      dropText={t`or drop it here`}
      disabled={isSending}
      error={last?.state === 'failed' ? words(last.error) : error}
      onFiles={(files) => {
        for (const upload of uploads) remove(upload.id)
        start(files)
      }}
    >
      {isSending && last && <Progress value={last.progress * 100} label={t`The picture is being sent`} />}
    </FileField>
  )
}

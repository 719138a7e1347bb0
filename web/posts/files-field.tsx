import { useLingui } from '@lingui/react/macro'
import { FileText, RotateCw, X } from 'lucide-react'
import { sizeOf } from '../content/index.ts'
import { type Upload, useUploadWords } from '../files/index.ts'
import { FieldError } from '../kit/field.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { Progress } from '../kit/progress.tsx'
import styles from './composer.module.css'
import type { Attached } from './composer-form.ts'

/** The files of a post, and everything that is on its way or was refused. */
export function FilesField({
  files,
  uploads,
  onFiles,
  onStop,
  onAgain,
}: {
  files: Attached[]
  uploads: readonly Upload[]
  onFiles: (files: Attached[]) => void
  onStop: (uploadId: string) => void
  onAgain: (uploadId: string) => void
}) {
  const { t, i18n } = useLingui()
  const words = useUploadWords()
  if (!files.length && !uploads.length) return null
  return (
    <ul className={styles.files} aria-label={t`Files`}>
      {files.map((file) => (
        <li key={file.fileId} className={styles.file}>
          <FileText aria-hidden="true" />
          <span className={styles.fileName}>
            {file.name} <small>{file.bytes > 0 && sizeOf(file.bytes, i18n.locale)}</small>
          </span>
          <IconButton
            label={t`Take away ${file.name}`}
            icon={<X />}
            onClick={() => onFiles(files.filter((one) => one !== file))}
          />
        </li>
      ))}
      {uploads.map((upload) => (
        <li key={upload.id} className={styles.file}>
          <FileText aria-hidden="true" />
          <span className={styles.fileName}>
            {upload.name}
            {upload.state === 'failed' ? (
              <FieldError>{words(upload.error)}</FieldError>
            ) : (
              <Progress value={upload.progress * 100} label={t`Sending ${upload.name}`} />
            )}
          </span>
          <span className={styles.fileActs}>
            {upload.state === 'failed' && (
              <IconButton label={t`Try again: ${upload.name}`} icon={<RotateCw />} onClick={() => onAgain(upload.id)} />
            )}
            <IconButton label={t`Take away ${upload.name}`} icon={<X />} onClick={() => onStop(upload.id)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

import { useLingui } from '@lingui/react/macro'
import { Download, FileText } from 'lucide-react'
import type { AttachedFile } from '../../contract/item.ts'
import { fileAddress } from '../app/client/file-address.ts'
import styles from './item-card.module.css'

/** Files that hang on an item: each line downloads one. */
export function AttachedFiles({ files }: { files: AttachedFile[] }) {
  const { t, i18n } = useLingui()
  if (!files.length) return null
  return (
    <ul className={styles.files} aria-label={t`Files`}>
      {files.map((file) => (
        <li key={file.fileId}>
          <a className={styles.file} href={fileAddress(file.fileId, 'download')} download={file.name}>
            <FileText aria-hidden="true" />
            <span className={styles.fileName}>{file.name}</span>
            <span className={styles.fileSize}>
              {sizeOf(file.bytes, i18n.locale)} <Download aria-hidden="true" style={{ display: 'inline' }} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "2.4 MB" in the reader's language. */
export function sizeOf(bytes: number, locale: string): string {
  const step = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return new Intl.NumberFormat(locale || 'nl', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 && amount < 10 ? 1 : 0,
  }).format(amount)
}

import { useLingui } from '@lingui/react/macro'
import styles from './page-pending.module.css'

/** Shown when a page takes longer than a fifth of a second: the outline of two sheets. */
export function PagePending() {
  const { t } = useLingui()
  return (
    <div className={styles.pending} role="status" aria-label={t`One moment`}>
      <div className={styles.heading} />
      <div className={styles.sheet} />
      <div className={styles.sheet} />
    </div>
  )
}

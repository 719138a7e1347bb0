import type { ReactNode } from 'react'
import styles from './notice-page.module.css'

/** A page that says one thing: what happened, and the first step from here. */
export function NoticePage({ title, text, children }: { title: string; text: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div className={styles.steps}>{children}</div>}
    </div>
  )
}

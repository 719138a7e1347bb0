import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

const icons = { info: Info, positive: CircleCheck, caution: TriangleAlert, negative: CircleAlert }

/** A message that stays in its place on the page. `action` stands at the end, below on a phone. */
export function Notice({
  tone = 'info',
  icon,
  action,
  children,
  live = false,
  className,
}: {
  tone?: Tone
  icon?: ReactNode
  action?: ReactNode
  children: ReactNode
  /** Read out when it appears. */
  live?: boolean
  className?: string | undefined
}) {
  const Icon = icons[tone]
  return (
    <div role={live ? 'status' : undefined} className={classNames(styles.notice, styles[tone], className)}>
      {icon ?? <Icon />}
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

/** What you must read or do, in the accent: title, one line, and the step. */
export function MustRead({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: ReactNode
  children?: ReactNode
  action: ReactNode
}) {
  return (
    <div className={classNames(styles.notice, styles.must)}>
      {icon}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <p className={styles.quiet}>{children}</p>}
      </div>
      <div className={styles.action}>{action}</div>
    </div>
  )
}

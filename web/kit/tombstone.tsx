import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './tombstone.module.css'

/** Keeps the place of what was taken away: by whom (a role), when, by which rule, and how to appeal. */
export function Tombstone({
  title,
  children,
  icon = <EyeOff />,
  className,
}: {
  title: ReactNode
  children?: ReactNode
  icon?: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={classNames(styles.tombstone, className)}>
      <span className={styles.mark} aria-hidden="true">
        {icon}
      </span>
      <div>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  )
}

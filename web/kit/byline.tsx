import type { ReactNode } from 'react'
import { Avatar, type Face } from './avatar.tsx'
import styles from './byline.module.css'
import { classNames } from './class-names.ts'
import { NameLink } from './person-line.tsx'

/**
 * Who wrote it: face (48), name and time on the first line, role or place on the second, one action at the end.
 * An anonymous author gives `avatar` (a MaskAvatar) and no `href`.
 */
export function Byline({
  author,
  href,
  avatar,
  time,
  second,
  action,
  className,
}: {
  author: Face
  href?: string | undefined
  avatar?: ReactNode
  time?: ReactNode
  second?: ReactNode
  action?: ReactNode
  className?: string | undefined
}) {
  return (
    <header className={classNames(styles.byline, className)}>
      {avatar ?? <Avatar {...author} size="byline" />}
      <div className={styles.who}>
        <div className={styles.first}>
          <NameLink name={author.name} href={href} className={styles.name} />
          {time}
        </div>
        {second && <div className={styles.second}>{second}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  )
}

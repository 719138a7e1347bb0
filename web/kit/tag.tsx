import { classNames } from './class-names.ts'
import { Anchor } from './link.tsx'
import styles from './tag.module.css'

/** A subject, with its #. A link when there is a page of it. */
export function Tag({
  children,
  href,
  className,
}: {
  children: string
  href?: string | undefined
  className?: string | undefined
}) {
  if (!href) return <span className={classNames(styles.tag, className)}>{children}</span>
  return (
    <Anchor href={href} className={classNames(styles.tag, styles.linked, className)}>
      {children}
    </Anchor>
  )
}

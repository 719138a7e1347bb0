import type { ReactNode } from 'react'
import { Avatar, type AvatarSize, type Face } from './avatar.tsx'
import { classNames } from './class-names.ts'
import { Anchor } from './link.tsx'
import styles from './person-line.module.css'

/** A person in one line: face, name, and what they do. With `href` the name is a link. */
export function PersonLine({
  person,
  href,
  children,
  size = 'md',
  end,
  className,
}: {
  person: Face
  href?: string | undefined
  /** The second line: role, department. */
  children?: ReactNode
  size?: AvatarSize
  /** What stands at the end of the line, such as a button. */
  end?: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={classNames(styles.person, className)}>
      <Avatar {...person} size={size} />
      <div className={styles.words}>
        <NameLink name={person.name} href={href} />
        {children && <div className={styles.second}>{children}</div>}
      </div>
      {end}
    </div>
  )
}

/** A name, in the weight of names; a link when there is somewhere to go. */
export function NameLink({
  name,
  href,
  className,
}: {
  name: string
  href?: string | undefined
  className?: string | undefined
}) {
  if (!href) return <span className={classNames(styles.name, className)}>{name}</span>
  return (
    <Anchor href={href} className={classNames(styles.name, styles.linked, className)}>
      {name}
    </Anchor>
  )
}

import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classNames } from './class-names.ts'

export type Tone = 'positive' | 'caution' | 'negative' | 'info'

/** A small mark, always with a word. Colours other than neutral and accent come with an icon. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
  className,
}: {
  tone?: Tone | 'neutral' | 'accent'
  icon?: ReactNode
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <span className={classNames(styles.badge, styles[tone], className)}>
      {icon}
      {children}
    </span>
  )
}

/** How something stands, as a line with an icon: answered, waiting, not sent. Colour never stands alone. */
export function State({
  tone,
  icon,
  children,
  className,
}: {
  tone: Tone
  icon: ReactNode
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <span className={classNames(styles.state, styles[`${tone}Ink`], className)}>
      {icon}
      {children}
    </span>
  )
}

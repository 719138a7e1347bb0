import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './icon-button.module.css'
import { Anchor, type AnchorProps } from './link.tsx'

type Shared = {
  /** What it does, in words; read out and shown on hover. Say on what: "More actions for Emine's post". */
  label: string
  icon: ReactNode
  /** A dot in the accent: there is something new. Put how much in `label`, never in a number. */
  dot?: boolean | undefined
  /** Square corners, for a toolbar. */
  square?: boolean | undefined
}

/** A round button with an icon only. */
export function IconButton({
  label,
  icon,
  dot = false,
  square = false,
  className,
  ...rest
}: Shared & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(styles.button, square && styles.square, className)}
    >
      {icon}
      {dot && <span className={styles.dot} />}
    </button>
  )
}

/** The same, but a link. */
export function IconLink({
  label,
  icon,
  dot = false,
  square = false,
  className,
  ...rest
}: Shared & Omit<AnchorProps, 'children'>) {
  return (
    <Anchor
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(styles.button, square && styles.square, className)}
    >
      {icon}
      {dot && <span className={styles.dot} />}
    </Anchor>
  )
}

/** The dot that says "something new" in a line of text. Give it words beside, or visually hidden. */
export function NewDot() {
  return <span className={styles.inlineDot} aria-hidden="true" />
}

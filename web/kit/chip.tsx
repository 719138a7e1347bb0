import type { ComponentProps, ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Anchor, type AnchorProps } from './link.tsx'

/** A round choice that is on or off (a filter, a topic). */
export function Chip({
  selected,
  onSelected,
  icon,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<'button'> & {
  selected: boolean
  onSelected?: ((selected: boolean) => void) | undefined
  icon?: ReactNode
}) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={selected}
      className={classNames(styles.chip, className)}
      onClick={(event) => {
        onClick?.(event)
        onSelected?.(!selected)
      }}
    >
      {icon}
      {children}
    </button>
  )
}

/** The same look for a link; `current` marks where you are. */
export function ChipLink({ current = false, className, ...rest }: AnchorProps & { current?: boolean }) {
  return <Anchor {...rest} aria-current={current ? 'page' : undefined} className={classNames(styles.chip, className)} />
}

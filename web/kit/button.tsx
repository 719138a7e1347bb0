import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Anchor, type AnchorProps } from './link.tsx'

export type ButtonLook = 'primary' | 'soft' | 'secondary' | 'subtle' | 'danger'

type Shared = {
  /** `primary` once a screen; `soft` to join or vote; `subtle` for actions under an item. Default `secondary`. */
  look?: ButtonLook | undefined
  /** 36 px at the desk with a mouse, 44 px on touch. */
  small?: boolean | undefined
  icon?: ReactNode
  /** An icon behind the words, such as a chevron. */
  iconAfter?: ReactNode
}

export type ButtonProps = Shared &
  ComponentProps<'button'> & {
    /** Busy with what was asked: keeps its width and focus, ignores further presses, says so to screen readers. */
    pending?: boolean | undefined
  }

function lookOf({ look = 'secondary', small }: Shared, className: string | undefined) {
  return classNames(styles.button, styles[look], small && styles.small, className)
}

/** A button. The words name the result ("Post in Field service"). `type` is `button` unless told otherwise. */
export function Button({
  look,
  small,
  icon,
  iconAfter,
  pending = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={lookOf({ look, small }, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest['aria-disabled']}
      data-pending={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {pending ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
      {iconAfter}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere instead of doing something. */
export function LinkButton({ look, small, icon, iconAfter, className, children, ...rest }: Shared & AnchorProps) {
  return (
    <Anchor {...rest} className={lookOf({ look, small }, className)}>
      {icon}
      {children}
      {iconAfter}
    </Anchor>
  )
}

/** Wraps the words of a button that a narrow phone hides from the eye only (the icon stays). */
export function PhoneIconOnly({ children }: { children: ReactNode }) {
  return <span className={styles.deskWords}>{children}</span>
}

import { type ReactNode, type RefObject, useId } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { AriaScope } from './aria-scope.tsx'
import type { MenuPlacement } from './menu.tsx'
import styles from './popover.module.css'

/** A small window that hangs from a button. Heavy: import it lazily from this file. */
export function Popover({
  trigger,
  isOpen,
  onClose,
  label,
  placement = 'bottom end',
  children,
}: {
  trigger: RefObject<HTMLElement | null>
  isOpen: boolean
  onClose: () => void
  label: string
  placement?: MenuPlacement
  children: ReactNode
}) {
  const id = useId()
  return (
    <AriaScope>
      <AriaPopover
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        placement={placement}
        offset={6}
        className={styles.popover ?? ''}
      >
        <Dialog id={id} aria-label={label} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </AriaScope>
  )
}

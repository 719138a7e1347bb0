import {
  type ComponentProps,
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { afterPaint } from './after-paint.ts'
import { DidNotCome } from './did-not-come.tsx'
import { late } from './late.tsx'

const MenuPopover = late(() => import('./menu-popover.tsx').then((module) => module.MenuPopover), {
  failed: (again, { trigger, onClose }) => <DidNotCome beside={trigger} again={again} onClose={onClose} />,
})
/** Ahead of the click; without a connection the click itself tells. */
export const fetchMenuAhead = () => MenuPopover.fetch().catch(() => undefined)

/** One line of a menu. With `href` it goes somewhere; otherwise `onAction` does it. `'line'` divides. */
export type MenuEntry =
  | 'line'
  | {
      id: string
      label: string
      icon?: ReactNode
      /** The key that does the same, such as "S"; shown, and read out. The page itself listens for it. */
      shortcut?: string | undefined
      danger?: boolean | undefined
      disabled?: boolean | undefined
      /** True or false makes all between two lines a choice of one: this is the present one, or it is not. */
      selected?: boolean | undefined
      href?: string | undefined
      onAction?: (() => void) | undefined
    }

export type MenuPlacement = 'bottom start' | 'bottom end' | 'top start' | 'top end'

/**
 * A button with a menu. `trigger` is any button of the kit; the menu's code is fetched when the pointer or the
 * keyboard comes near, so that it stays out of the first chunk. Escape and a choice bring focus back to the button.
 */
export function Menu({
  label,
  trigger,
  entries,
  placement = 'bottom end',
  onOpenChange,
}: {
  /** Names the menu for screen readers: "Actions for Emine's post". */
  label: string
  trigger: ReactElement<ComponentProps<'button'>>
  entries: readonly MenuEntry[]
  placement?: MenuPlacement
  onOpenChange?: ((isOpen: boolean) => void) | undefined
}) {
  const [isOpen, setOpen] = useState(false)
  // The button shows the press at once, the list comes a frame later.
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    if (isOpen) return afterPaint(() => setDrawn(true))
    setDrawn(false)
    return undefined
  }, [isOpen])
  const button = useRef<HTMLButtonElement>(null)
  const byKeys = useRef(false)
  const change = (next: boolean) => {
    setOpen(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onPointerEnter: () => void fetchMenuAhead(),
        onFocus: () => void fetchMenuAhead(),
        onClick: (event: MouseEvent<HTMLButtonElement>) => {
          trigger.props.onClick?.(event)
          // Enter and Space press without a pointer
          byKeys.current = event.detail === 0
          if (!event.defaultPrevented) change(!isOpen)
        },
        onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          byKeys.current = true
          change(true)
        },
      })}
      {isOpen && isDrawn && (
        <MenuPopover
          {...{ label, entries, placement }}
          byKeys={byKeys.current}
          trigger={button}
          onClose={() => change(false)}
        />
      )}
    </>
  )
}

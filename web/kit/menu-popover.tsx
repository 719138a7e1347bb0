import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components/Menu'
import { AriaScope } from './aria-scope.tsx'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'
import type { MenuEntry, MenuPlacement } from './menu.tsx'

/** The open menu itself. Fetched by `Menu` when it is wanted; not for use by pages. */
export function MenuPopover({
  label,
  entries,
  placement,
  byKeys,
  trigger,
  onClose,
}: {
  label: string
  entries: readonly MenuEntry[]
  placement: MenuPlacement
  /** Opened from the keyboard: its first entry has the focus, and shows it. */
  byKeys: boolean
  trigger: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  return (
    <AriaScope>
      <Popover
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        aria-label={label}
        placement={placement}
        offset={6}
        className={styles.popover ?? ''}
      >
        <Menu aria-label={label} autoFocus={byKeys ? 'first' : true} onClose={onClose} className={styles.menu ?? ''}>
          {entries.map((entry, index) =>
            entry === 'line' ? (
              // Lines have no identity of their own and never move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Separator key={`line-${index}`} className={styles.line ?? ''} />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                {...(entry.href ? { href: entry.href } : {})}
                {...(entry.onAction ? { onAction: entry.onAction } : {})}
                isDisabled={entry.disabled ?? false}
                className={classNames(styles.item, entry.danger && styles.danger) ?? ''}
              >
                {entry.icon}
                <span className={styles.words}>{entry.label}</span>
                {entry.shortcut && <Kbd className={styles.end}>{entry.shortcut}</Kbd>}
                {entry.selected && <Check className={styles.end} aria-hidden="false" role="img" aria-label="✓" />}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </AriaScope>
  )
}

import { Check } from 'lucide-react'
import { Fragment, type RefObject } from 'react'
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components/Menu'
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
          {partsOf(entries).map((part, index) => {
            const chosen = part.flatMap(({ id, selected }) => (selected ? [id] : []))
            const id = `part-${index}`
            return (
              <Fragment key={id}>
                {index > 0 && <Separator className={styles.line ?? ''} />}
                {part.some(({ selected }) => selected !== undefined) ? (
                  // what one chooses from is spoken as such, with the present choice ticked
                  <MenuSection id={id} selectionMode="single" selectedKeys={chosen} shouldCloseOnSelect>
                    {part.map(entryLine)}
                  </MenuSection>
                ) : (
                  part.map(entryLine)
                )}
              </Fragment>
            )
          })}
        </Menu>
      </Popover>
    </AriaScope>
  )
}

type Entry = Exclude<MenuEntry, 'line'>

/** What stands between two lines belongs together. */
function partsOf(entries: readonly MenuEntry[]): Entry[][] {
  const parts: Entry[][] = [[]]
  for (const entry of entries) {
    if (entry === 'line') parts.push([])
    else parts.at(-1)?.push(entry)
  }
  return parts.filter((part) => part.length > 0)
}

function entryLine(entry: Entry) {
  return (
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
      {entry.selected && <Check className={styles.end} />}
    </MenuItem>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './option-list.module.css'

export type Option = {
  id: string
  /** Face or icon. */
  lead?: ReactNode
  label: ReactNode
  /** Softer, behind the label: role, place. */
  extra?: ReactNode
  /** At the end of the line, such as a key. */
  end?: ReactNode
}

export type OptionGroup = { id: string; label: string; options: readonly Option[] }

/** The id of an option's element, for `aria-activedescendant`. */
export function optionElementId(listId: string, optionId: string): string {
  return `${listId}-${optionId}`
}

/**
 * A list to choose from while the focus stays where one types: palette, @ and # in the editor. Draws only; whoever
 * owns the keys (`useOptionKeys`, or the editor) says which option is `active`.
 */
export function OptionList({
  id,
  label,
  groups,
  active,
  onActive,
  onPick,
  floating = false,
}: {
  id: string
  label: string
  groups: readonly OptionGroup[]
  active: string | null
  onActive?: ((optionId: string) => void) | undefined
  onPick: (optionId: string) => void
  /** Draws the surface of a menu around it. */
  floating?: boolean
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={classNames(styles.list, floating && styles.floating)}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={group.id} role="group" aria-label={group.label}>
          {groups.length > 1 && (
            <div className={styles.group} aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.options.map((option) => (
            // Keys are handled where the focus is; the options themselves never have it.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={option.id}
              id={optionElementId(id, option.id)}
              role="option"
              aria-selected={option.id === active}
              className={styles.option}
              onPointerMove={() => option.id !== active && onActive?.(option.id)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPick(option.id)}
            >
              {option.lead ?? <span />}
              <span className={styles.words}>
                {option.label} {option.extra && <span className={styles.extra}>{option.extra}</span>}
              </span>
              {option.end}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

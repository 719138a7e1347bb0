import { Search } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { type OptionGroup, OptionList, optionElementId } from './option-list.tsx'
import styles from './palette-field.module.css'
import { useOptionKeys } from './use-option-keys.ts'

/** The inside of the palette: a field and below it, in groups, what was found. The caller searches and acts. */
export function PaletteField({
  label,
  placeholder,
  text,
  onText,
  groups,
  onPick,
  children,
}: {
  label: string
  placeholder?: string | undefined
  text: string
  onText: (text: string) => void
  groups: readonly OptionGroup[]
  onPick: (optionId: string) => void
  /** Below the list: nothing found, or a hint. Read out when it changes. */
  children?: ReactNode
}) {
  const id = useId()
  const ids = groups.flatMap((group) => group.options.map((option) => option.id))
  const { active, setActive, onKeyDown } = useOptionKeys(ids, onPick)
  return (
    <>
      <div className={classNames(fieldStyles.withIcon, styles.field)}>
        <Search />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette opens to type in
          autoFocus
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={ids.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active ? optionElementId(id, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          className={classNames(fieldStyles.input, styles.input)}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <OptionList id={id} label={label} groups={groups} active={active} onActive={setActive} onPick={onPick} />
      <div role="status" className={styles.below}>
        {children}
      </div>
    </>
  )
}

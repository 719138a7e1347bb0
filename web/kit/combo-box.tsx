import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'
import { AriaScope } from './aria-scope.tsx'
import { classNames } from './class-names.ts'
import styles from './combo-box.module.css'
import fieldStyles from './field.module.css'
import { FieldError, type FieldProps } from './field.tsx'
import optionStyles from './option-list.module.css'

export type ComboOption = { id: string; text: string; lead?: ReactNode; extra?: ReactNode }

/**
 * One out of many, by typing. With `onText` the caller searches (a remote list, passed back as `options`); without it
 * the list filters itself. Heavy: import it lazily from this file.
 */
export function ComboBox({
  label,
  hint,
  error,
  optional,
  hideLabel = false,
  className,
  options,
  selected,
  onSelect,
  text,
  onText,
  emptyText,
  placeholder,
}: FieldProps & {
  options: readonly ComboOption[]
  selected: string | null
  onSelect: (id: string | null) => void
  text?: string
  onText?: ((text: string) => void) | undefined
  /** In the list when nothing is found. */
  emptyText: string
  placeholder?: string
}) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <AriaScope>
      <AriaComboBox
        className={classNames(fieldStyles.field, className) ?? ''}
        {...(onText ? { items: options } : { defaultItems: options })}
        selectedKey={selected}
        onSelectionChange={(key) => onSelect(key === null ? null : String(key))}
        {...(text === undefined ? {} : { inputValue: text })}
        {...(onText ? { onInputChange: onText } : {})}
        isInvalid={Boolean(error)}
        // Of a remote list that waits for the first letter there is nothing to show: it would only lie over what follows.
        allowsEmptyCollection={!onText || text !== ''}
        menuTrigger="input"
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      >
        <Label className={(hideLabel ? fieldStyles.hidden : fieldStyles.label) ?? ''}>
          {label}
          {optional && <span className={fieldStyles.optional}> {optional}</span>}
        </Label>
        {hint && (
          <span className={fieldStyles.hint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <div className={classNames(fieldStyles.selectBox, fieldStyles.withEnd)}>
          <Input className={fieldStyles.input ?? ''} {...(placeholder ? { placeholder } : {})} />
          <Button className={styles.open ?? ''}>
            <ChevronDown />
          </Button>
        </div>
        <FieldError id={`${id}-error`}>{error}</FieldError>
        <Popover className={styles.popover ?? ''} offset={4}>
          <ListBox
            className={styles.list ?? ''}
            renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
          >
            {(option: ComboOption) => (
              <ListBoxItem
                id={option.id}
                textValue={option.text}
                className={classNames(optionStyles.option, styles.option, !option.lead && styles.plain) ?? ''}
              >
                {option.lead}
                <span>
                  {option.text} {option.extra && <span className={optionStyles.extra}>{option.extra}</span>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </AriaScope>
  )
}

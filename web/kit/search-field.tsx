import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './search-field.module.css'

/** A field to look for something, with its value held by the caller. `big` is the one on the search page. */
export function SearchField({
  label,
  hint,
  error,
  hideLabel,
  className,
  value,
  onText,
  big = false,
  id,
  ...rest
}: FieldProps &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
    value: string
    onText: (text: string) => void
    big?: boolean
  }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Field {...{ label, hint, error, hideLabel, className, id }}>
      {(control) => (
        <div className={classNames(fieldStyles.withIcon, fieldStyles.withEnd, big && styles.big)}>
          <Search />
          <input
            autoComplete="off"
            {...rest}
            {...control}
            ref={input}
            type="search"
            enterKeyHint="search"
            value={value}
            onChange={(event) => onText(event.target.value)}
            className={classNames(fieldStyles.input, styles.input)}
          />
          {value && (
            <IconButton
              className={styles.clear}
              label={t`Clear`}
              icon={<X />}
              onClick={() => {
                onText('')
                input.current?.focus()
              }}
            />
          )}
        </div>
      )}
    </Field>
  )
}

import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

/** One choice out of a short list: the browser's own list, which phones draw best. Long or remote lists: ComboBox. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  options,
  onValue,
  onChange,
  children,
  id,
  ...rest
}: FieldProps &
  ComponentProps<'select'> & {
    options?: readonly SelectOption[]
    onValue?: ((value: string) => void) | undefined
    /** `<option>` and `<optgroup>` instead of `options`. */
    children?: ReactNode
  }) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(control) => (
        <div className={styles.selectBox}>
          <select
            {...rest}
            {...control}
            className={classNames(styles.input, styles.select)}
            onChange={(event) => {
              onChange?.(event)
              onValue?.(event.target.value)
            }}
          >
            {options?.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
            {children}
          </select>
          <ChevronDown />
        </div>
      )}
    </Field>
  )
}

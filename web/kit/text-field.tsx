import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

/** One line of text. `onText` receives the new value; all attributes of an input pass through. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  icon,
  end,
  onText,
  onChange,
  id,
  ...rest
}: FieldProps &
  Omit<ComponentProps<'input'>, 'children'> & {
    icon?: ReactNode
    /** A control at the end of the field, such as "show password". */
    end?: ReactNode
    onText?: ((text: string) => void) | undefined
  }) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(control) => (
        <div className={classNames(icon ? styles.withIcon : styles.selectBox, end ? styles.withEnd : null)}>
          {icon}
          <input
            type="text"
            {...rest}
            {...control}
            className={styles.input}
            onChange={(event) => {
              onChange?.(event)
              onText?.(event.target.value)
            }}
          />
          {end && <div className={styles.end}>{end}</div>}
        </div>
      )}
    </Field>
  )
}

import { type ComponentProps, useEffect, useId, useRef } from 'react'
import styles from './field.module.css'
import { FieldError, type FieldProps } from './field.tsx'

/** Yes or no, taken along when the form is sent. `mixed` draws the dash of "some of them". */
export function CheckboxField({
  label,
  hint,
  error,
  hideLabel = false,
  className,
  onChecked,
  onChange,
  mixed = false,
  ...rest
}: Omit<FieldProps, 'optional'> &
  Omit<ComponentProps<'input'>, 'type'> & { onChecked?: ((checked: boolean) => void) | undefined; mixed?: boolean }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed
  }, [mixed])
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label className={styles.check}>
        <input
          {...rest}
          ref={input}
          type="checkbox"
          className={styles.box}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            onChange?.(event)
            onChecked?.(event.target.checked)
          }}
        />
        <span>
          <span className={hideLabel ? styles.hidden : undefined}>{label}</span>
          {hint && (
            <span className={styles.hint} id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

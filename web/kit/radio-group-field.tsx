import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { FieldGroup, type FieldProps } from './field.tsx'

export type RadioOption<Value extends string> = {
  value: Value
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** One choice out of a few, all in sight. */
export function RadioGroupField<Value extends string>({
  options,
  value,
  onValue,
  name,
  ...field
}: FieldProps & {
  options: readonly RadioOption<Value>[]
  value: Value | null
  onValue: (value: Value) => void
  name?: string | undefined
}) {
  const id = useId()
  return (
    <FieldGroup {...field}>
      <div>
        {options.map((option) => (
          <label className={styles.check} key={option.value}>
            <input
              type="radio"
              className={styles.box}
              name={name ?? id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              onChange={() => onValue(option.value)}
            />
            <span>
              {option.label}
              {option.hint && (
                <span className={styles.hint} id={`${id}-${option.value}`}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

/** What every field has. The label is always there to see; a placeholder is never the label. */
export type FieldProps = {
  label: ReactNode
  /** One sentence of help, between label and field. */
  hint?: ReactNode
  /** What is wrong and how to mend it; tied to the field and announced. Empty means: nothing wrong. */
  error?: ReactNode
  /** Says "(optional)" after the label; pass the translated word. */
  optional?: ReactNode
  /** Hides the label from the eye only, where the place itself says what the field is (a search box). */
  hideLabel?: boolean | undefined
  className?: string | undefined
}

/** The attributes that tie a control to its label, hint and error. Spread them on the input. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint, control and error in their places. `children` receives the attributes for the control. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel = false,
  className,
  id: given,
  children,
}: FieldProps & { id?: string | undefined; children: (control: ControlProps) => ReactNode }) {
  const own = useId()
  const id = given ?? own
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
        {optional && <span className={styles.optional}> {optional}</span>}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

/** The line under a field that says what is wrong. Draws nothing without words. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null
  return (
    <span className={styles.error} id={id}>
      <CircleAlert />
      <span>{children}</span>
    </span>
  )
}

/** Several controls under one question: a fieldset with a legend, hint and error. */
export function FieldGroup({
  label,
  hint,
  error,
  hideLabel = false,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={classNames(styles.group, className)} aria-describedby={describedBy || undefined}>
      <legend className={hideLabel ? styles.hidden : styles.label}>{label}</legend>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  )
}

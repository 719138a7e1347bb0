import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

/** Several lines of text; grows with what is written, up to 60 % of the window. `rows` is the height to begin with. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  onText,
  onChange,
  id,
  ...rest
}: FieldProps & ComponentProps<'textarea'> & { onText?: ((text: string) => void) | undefined }) {
  const area = useRef<HTMLTextAreaElement>(null)
  // Browsers without `field-sizing` grow by script.
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    const grow = () => {
      element.style.height = 'auto'
      element.style.height = `${element.scrollHeight + 2}px`
    }
    grow()
    element.addEventListener('input', grow)
    return () => element.removeEventListener('input', grow)
  })
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(control) => (
        <textarea
          ref={area}
          {...rest}
          {...control}
          className={classNames(styles.input, styles.area)}
          onChange={(event) => {
            onChange?.(event)
            onText?.(event.target.value)
          }}
        />
      )}
    </Field>
  )
}

import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

/** On or off, and it takes effect at once. The label stands before, the switch at the end of the row. */
export function SwitchField({
  label,
  hint,
  className,
  onChecked,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'role'> & {
  label: ReactNode
  hint?: ReactNode
  onChecked?: ((checked: boolean) => void) | undefined
}) {
  const id = useId()
  return (
    <label className={classNames(styles.switch, className)}>
      <span>
        {label}
        {hint && (
          <span className={styles.hint} id={id}>
            {hint}
          </span>
        )}
      </span>
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser itself says whether it is on
        role="switch"
        className={styles.knob}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => {
          rest.onChange?.(event)
          onChecked?.(event.target.checked)
        }}
      />
    </label>
  )
}

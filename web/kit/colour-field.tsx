import styles from './colour-field.module.css'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

/** A colour as #rrggbb, typed or picked. `pickLabel` names the picker for who cannot see it. */
export function ColourField({
  value,
  onValue,
  pickLabel,
  ...field
}: Omit<FieldProps, 'className'> & { value: string; onValue: (value: string) => void; pickLabel: string }) {
  return (
    <div className={styles.field}>
      <TextField {...field} maxLength={7} spellCheck={false} value={value} onText={onValue} />
      <input
        type="color"
        className={styles.picker}
        aria-label={pickLabel}
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#17604c'}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  )
}

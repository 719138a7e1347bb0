import { Check } from 'lucide-react'
import { type CSSProperties, useId } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './swatches.module.css'
import { VisuallyHidden } from './type.tsx'

export type Swatch = { value: string; name: string }

/** A choice of colours, each with its name for who can't see it. */
export function Swatches({
  swatches,
  value,
  onValue,
  ...field
}: FieldProps & { swatches: readonly Swatch[]; value: string; onValue: (value: string) => void }) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={styles.swatches}>
        {swatches.map((swatch) => (
          <label
            key={swatch.value}
            className={styles.swatch}
            title={swatch.name}
            style={{ '--c': swatch.value } as CSSProperties}
          >
            <input
              type="radio"
              name={name}
              value={swatch.value}
              checked={swatch.value === value}
              onChange={() => onValue(swatch.value)}
              className={styles.radio}
            />
            {swatch.value === value && <Check className={styles.check} />}
            <VisuallyHidden>{swatch.name}</VisuallyHidden>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

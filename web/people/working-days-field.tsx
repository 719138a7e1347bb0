import type { ReactNode } from 'react'
import { Chip, FieldGroup, Row } from '../kit/index.ts'
import { useDayNames } from './use-day-names.ts'
import styles from './working-days-field.module.css'

const week = [1, 2, 3, 4, 5, 6, 7]

/** Which days somebody works; 1 is Monday. */
export function WorkingDaysField({
  label,
  hint,
  value,
  onValue,
}: {
  label: ReactNode
  hint?: ReactNode
  value: readonly number[]
  onValue: (days: number[]) => void
}) {
  const { name } = useDayNames()
  return (
    <FieldGroup label={label} hint={hint}>
      <Row wrap className={styles.week}>
        {week.map((day) => (
          <Chip
            key={day}
            selected={value.includes(day)}
            aria-label={`${name(day, 'short')}, ${name(day, 'long')}`}
            onSelected={(on) => onValue(on ? [...value, day].sort() : value.filter((one) => one !== day))}
          >
            {name(day, 'short')}
          </Chip>
        ))}
      </Row>
    </FieldGroup>
  )
}

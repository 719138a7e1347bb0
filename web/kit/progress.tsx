import { classNames } from './class-names.ts'
import styles from './progress.module.css'

/** How far something is: `value` from 0 to 100, or undefined when nobody knows. `label` says what of. */
export function Progress({
  value,
  label,
  className,
}: {
  value?: number | undefined
  label: string
  className?: string | undefined
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value)}
      className={classNames(styles.track, value === undefined && styles.unknown, className)}
    >
      <span className={styles.fill} style={{ width: `${value ?? 40}%` }} />
    </div>
  )
}

/** Where you are in a few steps: bars for the eye, `label` ("Step 2 of 5") for the ear. `current` counts from 1. */
export function Steps({ current, count, label }: { current: number; count: number; label: string }) {
  return (
    <div role="img" aria-label={label} className={styles.steps}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
        <span key={index} className={classNames(styles.step, index < current && styles.done)} />
      ))}
    </div>
  )
}

import { ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './list-marks.module.css'

/** "New since your last visit": a line in the accent across a list. */
export function NewLine({ children }: { children: ReactNode }) {
  return <p className={styles.newLine}>{children}</p>
}

/** "3 new posts": floats above a list; a press brings them in. Its place is kept, so that nothing shifts. */
export function NewPill({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return (
    <div className={styles.pillPlace} role="status">
      {children && (
        <button type="button" className={styles.pill} onClick={onPress}>
          <ArrowUp />
          {children}
        </button>
      )}
    </div>
  )
}

/** The end of a list, said in words. */
export function EndOfList({ children }: { children: ReactNode }) {
  return <p className={styles.end}>{children}</p>
}

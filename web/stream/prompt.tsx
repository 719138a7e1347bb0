import type { ReactNode } from 'react'
import { useOwn } from '../content/index.ts'
import { Avatar } from '../kit/index.ts'
import styles from './prompt.module.css'

/** The invitation to say something: one's own face and an open question. `kinds` are other things one can make. */
export function Prompt({ children, onWrite, kinds }: { children: ReactNode; onWrite: () => void; kinds?: ReactNode }) {
  const own = useOwn()
  if (!own) return null
  return (
    <div className={styles.prompt}>
      <Avatar id={own.id} name={own.name} photo={own.photo} />
      <button type="button" className={styles.say} aria-haspopup="dialog" onClick={onWrite}>
        {children}
      </button>
      {kinds && <div className={styles.kinds}>{kinds}</div>}
    </div>
  )
}

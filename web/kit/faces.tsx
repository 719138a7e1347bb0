import type { ReactNode } from 'react'
import { Avatar, type AvatarSize, type Face } from './avatar.tsx'
import { classNames } from './class-names.ts'
import styles from './faces.module.css'

/**
 * A few faces that overlap, and a sentence beside them ("Grace, Roos and 41 others"). The faces are for the eye only;
 * the sentence says it all. At most `max` faces are drawn.
 */
export function Faces({
  people,
  children,
  size = 'thanks',
  max = 3,
  onGround = false,
  className,
}: {
  people: readonly Face[]
  children?: ReactNode
  /** `thanks` (26 px) is the row under an item. */
  size?: AvatarSize | 'thanks'
  max?: number
  /** On the stone instead of on a sheet: the ring around each face takes that colour. */
  onGround?: boolean
  className?: string | undefined
}) {
  return (
    <div className={classNames(styles.row, className)}>
      {people.length > 0 && (
        <span
          className={classNames(styles.faces, onGround && styles.onGround, size === 'thanks' && styles.thanks)}
          aria-hidden="true"
        >
          {people.slice(0, max).map((face) => (
            <Avatar key={face.id} {...face} size={size === 'thanks' ? 'xs' : size} className={styles.face} />
          ))}
        </span>
      )}
      {children && <span className={styles.words}>{children}</span>}
    </div>
  )
}

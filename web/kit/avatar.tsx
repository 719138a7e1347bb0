import { Fingerprint } from 'lucide-react'
import { type CSSProperties, type ReactNode, useState } from 'react'
import styles from './avatar.module.css'
import { classNames } from './class-names.ts'
import { hueOf, initialsOf } from './hue.ts'

/** xs 28, sm 36, md 44, byline 48, lg 64, xl 136 px at a normal text size. */
export type AvatarSize = 'xs' | 'sm' | 'md' | 'byline' | 'lg' | 'xl'

export type Face = {
  id: string
  name: string
  /** Address of a square photo; without one the initials stand on one of eight colours. */
  photo?: string | null | undefined
}

/**
 * A face: photo, or initials. Decorative by default, for the name stands beside it; give `label` where it stands alone.
 */
export function Avatar({
  id,
  name,
  photo,
  size = 'md',
  label,
  className,
}: Face & { size?: AvatarSize; label?: string | undefined; className?: string | undefined }) {
  const [broken, setBroken] = useState<string | null>(null)
  const classes = classNames(styles.avatar, styles[size], className)
  if (photo && broken !== photo) {
    return (
      <img
        className={classes}
        src={photo}
        alt={label ?? ''}
        width={88}
        height={88}
        loading="lazy"
        decoding="async"
        onError={() => setBroken(photo)}
      />
    )
  }
  return (
    <span
      className={classes}
      style={{ '--h': hueOf(id) } as CSSProperties}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {initialsOf(name)}
    </span>
  )
}

/** An anonymous mask: a rounded square, never a circle. `animal` is its icon. */
export function MaskAvatar({
  id,
  animal = <Fingerprint />,
  size = 'md',
  className,
}: {
  id: string
  animal?: ReactNode
  size?: AvatarSize
  className?: string | undefined
}) {
  return (
    <span
      className={classNames(styles.avatar, styles.mask, styles[size], className)}
      style={{ '--h': hueOf(id) } as CSSProperties}
      aria-hidden="true"
    >
      {animal}
    </span>
  )
}

import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { bondOf, hueOf } from './hue.ts'
import styles from './paving.module.css'

/** Street paving instead of a photo. Bond and colour follow from the id. Decorative: never behind running text. */
export function Paving({ id, className }: { id: string; className?: string | undefined }) {
  return (
    <div
      className={classNames(styles.paving, styles[bondOf(id)], className)}
      style={{ '--h': hueOf(id) } as CSSProperties}
      aria-hidden="true"
    />
  )
}

/** A square of 44 px for a group: its photo, or its paving. */
export function Tile({
  id,
  photo,
  className,
}: {
  id: string
  photo?: string | null | undefined
  className?: string | undefined
}) {
  if (photo) {
    return (
      <img
        src={photo}
        alt=""
        width={88}
        height={88}
        loading="lazy"
        decoding="async"
        className={classNames(styles.tile, styles.photo, className)}
      />
    )
  }
  return <Paving id={id} className={classNames(styles.tile, className)} />
}

/** The wide picture above a group: its photo (with words for it), or its paving. Bleeds on a phone. */
export function Cover({
  id,
  photo,
  alt = '',
  children,
  className,
}: {
  id: string
  photo?: { src: string; srcSet?: string | undefined } | null | undefined
  alt?: string
  children?: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={classNames(styles.cover, !photo && styles.plain, className)}>
      {photo ? (
        <img
          src={photo.src}
          srcSet={photo.srcSet}
          sizes="(min-width: 82rem) 82rem, 100vw"
          alt={alt}
          width={1280}
          height={328}
        />
      ) : (
        <Paving id={id} className={styles.fill} />
      )}
      {children}
    </div>
  )
}

/** The organisation's own paving behind the greeting of home, fading out of the light. Its parent is `position: relative`. */
export function Ground({ className }: { className?: string | undefined }) {
  return <div className={classNames(styles.ground, className)} aria-hidden="true" />
}

/** The striped awning on top of a preview of a theme. */
export function Awning() {
  return <div className={styles.awning} aria-hidden="true" />
}

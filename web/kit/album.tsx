import { useLingui } from '@lingui/react/macro'
import { type CSSProperties, useState } from 'react'
import styles from './album.module.css'
import { classNames } from './class-names.ts'
import { lateWindow } from './late-window.tsx'

const Lightbox = lateWindow(() => import('./lightbox.tsx').then((module) => module.Lightbox))

export type Photo = {
  id: string
  /** The size that the page shows; `srcSet` for others. */
  src: string
  srcSet?: string | undefined
  /** The large one, for looking at it alone. */
  full?: string | undefined
  /** What is to be seen; empty only for what says nothing. */
  alt: string
  /** In pixels; they keep the room until the photo is there. */
  width: number
  height: number
}

const SHOWN = 5
const layouts = ['none', 'one', 'two', 'three', 'four', 'five'] as const

/** Photos with a post: one in its own shape, two to five in a fixed frame, "+N" for what remains. A press opens them large. */
export function Album({ photos, className }: { photos: readonly Photo[]; className?: string | undefined }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<number | null>(null)
  const shown = photos.slice(0, SHOWN)
  const first = shown[0]
  if (!first) return null
  const more = photos.length - shown.length
  // A single photo keeps its own shape, within what still fits on a screen.
  const ratio = Math.min(2.4, Math.max(0.8, first.width / first.height))
  return (
    <>
      <figure
        className={classNames(styles.album, styles[layouts[shown.length] ?? 'five'], className)}
        style={{ '--ratio': ratio } as CSSProperties}
      >
        {shown.map((photo, index) => {
          const last = more > 0 && index === shown.length - 1
          const number = index + 1
          return (
            <button
              key={photo.id}
              type="button"
              className={styles.cell}
              aria-label={`${photo.alt || t`Photo ${number}`}. ${last ? t`Show all ${photos.length} photos` : t`Show large`}`}
              onClick={() => setOpen(index)}
            >
              <img
                src={photo.src}
                srcSet={photo.srcSet}
                sizes={shown.length === 1 ? '(min-width: 62em) 40rem, 100vw' : '(min-width: 62em) 24rem, 66vw'}
                alt=""
                width={photo.width}
                height={photo.height}
                loading="lazy"
                decoding="async"
              />
              {last && <span className={styles.more} data-more={`+${more}`} aria-hidden="true" />}
            </button>
          )
        })}
      </figure>
      {open !== null && <Lightbox photos={photos} start={open} onClose={() => setOpen(null)} />}
    </>
  )
}

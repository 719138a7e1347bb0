import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Photo } from './album.tsx'
import { AriaScope } from './aria-scope.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './lightbox.module.css'

/** Photos one at a time over the whole screen. Arrow keys, Home and End, a swipe, Escape. Fetched by `Album`. */
export function Lightbox({ photos, start, onClose }: { photos: readonly Photo[]; start: number; onClose: () => void }) {
  const { t } = useLingui()
  const [index, setIndex] = useState(start)
  const touch = useRef<number | null>(null)
  const last = photos.length - 1
  const go = (to: number) => setIndex(Math.max(0, Math.min(last, to)))
  const photo = photos[index]

  // The neighbours are fetched ahead, so that an arrow answers at once.
  useEffect(() => {
    for (const near of [photos[index + 1], photos[index - 1]]) {
      if (near) new Image().src = near.full ?? near.src
    }
  }, [photos, index])

  if (!photo) return null
  const number = index + 1
  const total = photos.length
  const moves: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }
  return (
    <AriaScope>
      <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.scrim ?? ''}>
        <Modal className={styles.modal ?? ''}>
          <Dialog aria-label={t`Photos`} className={styles.dialog ?? ''}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and swipes are shortcuts for the two buttons */}
            <div
              className={styles.stage}
              onKeyDown={(event) => {
                const to = moves[event.key]
                if (to !== undefined) go(to)
              }}
              onTouchStart={(event) => {
                touch.current = event.touches.length === 1 ? (event.touches[0]?.clientX ?? null) : null
              }}
              onTouchEnd={(event) => {
                const moved = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? Number.NaN)
                if (Math.abs(moved) > 48) go(index + (moved < 0 ? 1 : -1))
                touch.current = null
              }}
            >
              <img
                key={photo.id}
                className={styles.photo}
                src={photo.full ?? photo.src}
                alt={photo.alt}
                width={photo.width}
                height={photo.height}
              />
              <div className={styles.bar}>
                <p className={styles.words} aria-live="polite">
                  {photo.alt}{' '}
                  {total > 1 && (
                    <span className={styles.count}>
                      <Trans>
                        Photo {number} of {total}
                      </Trans>
                    </span>
                  )}
                </p>
                {total > 1 && (
                  <>
                    <IconButton
                      label={t`Previous photo`}
                      icon={<ChevronLeft />}
                      disabled={index === 0}
                      onClick={() => go(index - 1)}
                    />
                    <IconButton
                      label={t`Next photo`}
                      icon={<ChevronRight />}
                      disabled={index === last}
                      onClick={() => go(index + 1)}
                    />
                  </>
                )}
                <IconButton autoFocus label={t`Close`} icon={<X />} onClick={onClose} />
              </div>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaScope>
  )
}
